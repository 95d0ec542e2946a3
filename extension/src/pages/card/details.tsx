import type { ReactNode } from "react";
import { formatDay } from "../../i18n/dates.ts";
import { useText } from "../../ui/language.tsx";
import { nameText, RawFields } from "./raw-fields.tsx";
import type { ShownCertificate } from "./read-certificate.ts";

/** Pairs of digits, as other programs show a fingerprint. */
export const inPairs = (hex: string): string => (hex.toUpperCase().match(/../g) ?? []).join(" ");

type DetailsProps = { readonly base64: string; readonly shown: ShownCertificate };

/** For experts, on demand. */
export function Details({ base64, shown }: DetailsProps) {
  const { t, language } = useText();
  const { certificate, fingerprint, fields } = shown;
  const { serial, commonName, municipality, notBefore, notAfter, policies, attributes } =
    certificate;
  const place = [municipality.name, municipality.code].filter(Boolean).join(", ");
  const period = [notBefore, notAfter].map((date) => formatDay(date, language)).join(" – ");
  const rows: readonly (readonly [string, ReactNode, string])[] = [
    ["serial", t("cert.serial"), inPairs(serial)],
    ["subject", t("cert.subject"), commonName ?? ""],
    ["issuer", t("cert.ca-name"), nameText(fields, "issuer")],
    ["municipality", t("cert.municipality"), place],
    ["period", t("cert.period"), period],
    ["policies", t("cert.policies"), policies.join(", ")],
    ["fingerprint", t("cert.fingerprint"), inPairs(fingerprint)],
    ["raw", t("cert.raw"), base64],
  ];
  return (
    <details>
      <summary>{t("cert.details")}</summary>
      <dl className="facts expert">
        {rows
          .filter(([, , value]) => value !== "")
          .map(([field, label, value]) => (
            <div key={field} data-field={field}>
              <dt>{label}</dt>
              <dd translate="no">{value}</dd>
            </div>
          ))}
        {attributes.others.length > 0 && (
          <div data-field="others">
            <dt>{t("cert.not-understood")}</dt>
            {attributes.others.map(({ oid, value }) => (
              <dd key={oid} translate="no">
                {oid}: {value}
              </dd>
            ))}
          </div>
        )}
      </dl>
      <RawFields fields={fields} />
    </details>
  );
}
