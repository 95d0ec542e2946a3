/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { FileReading, SignatureReading } from "../certificates/verify-file.ts";
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
  const last = reading.earlier.length > 0 ? SIGN.lastGood : SIGN.good;
  return (
    <>
      <Result reading={reading} title={(reading.ok ? last : SIGN.bad)[lang]} lang={lang} />
      {reading.earlier.map((earlier, at) => (
        <Result
          reading={earlier}
          title={`${SIGN.earlier[lang]} ${at + 1}: ${SIGN[earlier.ok ? "earlierGood" : "earlierBad"][lang]}`}
          lang={lang}
        />
      ))}
    </>
  );
};

type SignatureProps = { readonly reading: SignatureReading; readonly lang: Lang };

const Result = ({ reading, title, lang }: SignatureProps & { readonly title: string }) => (
  <Notice kind={reading.ok ? "success" : "error"} title={title}>
    <Signature reading={reading} lang={lang} />
  </Notice>
);

const Signature = ({ reading, lang }: SignatureProps) => {
  if (!reading.ok) {
    return (
      <>
        <p>{fileRefusal(reading.code)[lang]}</p>
        <p>
          <code data-code={reading.code}>{reading.code}</code>
        </p>
      </>
    );
  }
  const { verified, name } = reading;
  return (
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
  );
};
