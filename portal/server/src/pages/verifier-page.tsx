/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { FileReading } from "../certificates/verify-file.ts";
import type { PortalContext } from "../context.ts";
import { fileRefusal, SIGN } from "../texts/signatures.ts";
import type { Lang } from "../texts/text.ts";
import { Page } from "./layout.tsx";
import { Csrf, Notice } from "./parts.tsx";

export const VerifierPage = (props: {
  readonly c: PortalContext;
  readonly reading?: FileReading;
}) => {
  const { c, reading } = props;
  const lang = c.get("lang");
  return (
    <Page c={c} title={SIGN.verifierTitle}>
      {reading ? <Reading reading={reading} lang={lang} /> : null}
      <p class="lead">{SIGN.verifierLead[lang]}</p>
      <form
        method="post"
        action="/verify"
        enctype="multipart/form-data"
        class="fields narrow"
        data-form="verify"
      >
        <Csrf token={c.get("session").csrf} />
        <div class="field drop" data-drop="signed">
          <label for="signed">{SIGN.signedFile[lang]}</label>
          <input id="signed" name="signed" type="file" required />
        </div>
        <div class="field drop" data-drop="document">
          <label for="document">{SIGN.document[lang]}</label>
          <input id="document" name="document" type="file" />
        </div>
        <div class="actions">
          <button type="submit">{SIGN.check[lang]}</button>
        </div>
      </form>
    </Page>
  );
};

const Reading = ({ reading, lang }: { readonly reading: FileReading; readonly lang: Lang }) => {
  if (!reading.ok) {
    return (
      <Notice kind="error" title={SIGN.bad[lang]}>
        <p>{fileRefusal(reading.code)[lang]}</p>
        <p>
          <code data-code={reading.code}>{reading.code}</code>
        </p>
      </Notice>
    );
  }
  const { verified, name } = reading;
  return (
    <Notice kind="success" title={SIGN.good[lang]}>
      <dl class="summary" data-result="verified">
        <div>
          <dt>{SIGN.signer[lang]}</dt>
          <dd data-value="signer">{name ?? SIGN.unknown[lang]}</dd>
        </div>
        <div>
          <dt>{SIGN.time[lang]}</dt>
          <dd>{verified.claimedSigningTime?.toISOString() ?? SIGN.unknown[lang]}</dd>
        </div>
        <div>
          <dt>{SIGN.revocation[lang]}</dt>
          <dd>{SIGN[verified.revocation === "good" ? "checkedGood" : "notChecked"][lang]}</dd>
        </div>
      </dl>
    </Notice>
  );
};
