import type { Purpose } from "@tegata/protocol/purpose";
import { useEffect, useState } from "react";
import { formatDay } from "../../i18n/dates.ts";
import { useText } from "../../ui/language.tsx";
import { inPairs } from "./details.tsx";
import { nameText, RawFields } from "./raw-fields.tsx";
import type { readAuthority } from "./read-certificate.ts";
import { SaveCertificate } from "./save-certificate.tsx";

type Authority = Awaited<ReturnType<typeof readAuthority>>;

type IssuerProps = { readonly base64: string; readonly purpose: Purpose };

/** The CA certificate from the card, on demand. */
export function IssuerDetails({ base64, purpose }: IssuerProps) {
  const { t, language } = useText();
  const [authority, setAuthority] = useState<Authority | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import("./read-certificate.ts")
      .then(({ readAuthority }) => readAuthority(base64))
      .catch(() => null)
      .then((read) => {
        if (isCurrent) setAuthority(read);
      });
    return () => {
      isCurrent = false;
    };
  }, [base64]);
  if (!authority) return null;
  const { serial, notBefore, notAfter, fingerprint, fields } = authority;
  return (
    <details data-issuer={purpose}>
      <summary>{t("cert.issuer")}</summary>
      <dl className="facts expert">
        <div data-field="subject">
          <dt>{t("cert.ca-name")}</dt>
          <dd translate="no">{nameText(fields, "subject")}</dd>
        </div>
        <div>
          <dt>{t("cert.serial")}</dt>
          <dd translate="no">{inPairs(serial)}</dd>
        </div>
        <div>
          <dt>{t("cert.period")}</dt>
          <dd>
            {formatDay(notBefore, language)} – {formatDay(notAfter, language)}
          </dd>
        </div>
        <div data-field="fingerprint">
          <dt>{t("cert.fingerprint")}</dt>
          <dd translate="no">{inPairs(fingerprint)}</dd>
        </div>
        <div data-field="raw">
          <dt>{t("cert.raw")}</dt>
          <dd translate="no">{base64}</dd>
        </div>
      </dl>
      <RawFields fields={fields} />
      <SaveCertificate purpose={purpose} base64={base64} isAuthority />
    </details>
  );
}
