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

const Reading = ({ reading, lang }: { readonly reading: FileReading; readonly lang: Lang }) => (
  <Notice kind={reading.ok ? "success" : "error"} title={SIGN[reading.ok ? "good" : "bad"][lang]}>
    <Signature reading={reading} lang={lang} />
    {reading.earlier.map((earlier, at) => (
      <section data-earlier={earlier.ok ? "verified" : "refused"}>
        <h2>
          {SIGN.earlier[lang]} {at + 1}: {SIGN[earlier.ok ? "earlierGood" : "earlierBad"][lang]}
        </h2>
        <Signature reading={earlier} lang={lang} />
      </section>
    ))}
  </Notice>
);

const Signature = (props: { readonly reading: SignatureReading; readonly lang: Lang }) => {
  const { reading, lang } = props;
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
