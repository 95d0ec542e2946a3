import type { JpkiAttributes } from "@tegata/pki";
import type { Purpose } from "@tegata/protocol/purpose";
import type { ReactNode } from "react";
import { formatDay, formatRegisterDay } from "../../i18n/dates.ts";
import { useText } from "../../ui/language.tsx";
import { Details } from "./details.tsx";
import type { ShownCertificate } from "./read-certificate.ts";
import { SaveCertificate } from "./save-certificate.tsx";

const DAY_MS = 24 * 60 * 60 * 1000;
/** From then on the office renews certificates. */
const SOON_DAYS = 90;

type ViewProps = {
  readonly purpose: Purpose;
  readonly base64: string;
  readonly shown: ShownCertificate;
};

/** A certificate that was read: whose it is, how long it is good, what was checked. */
export function CertificateView({ purpose, base64, shown }: ViewProps) {
  const { t } = useText();
  const { certificate, chain } = shown;
  const now = new Date();
  const isInForce = certificate.notBefore <= now && now <= certificate.notAfter;
  return (
    <>
      <Holder attributes={certificate.attributes} />
      <Validity purpose={purpose} {...certificate} />
      <h3>{t("cert.checks")}</h3>
      <ul className="checks">
        <li data-chain={chain} data-good={chain !== "bad"}>
          {t(`cert.chain.${chain}`)}
        </li>
        <li data-dates={isInForce} data-good={isInForce}>
          {t(isInForce ? "cert.dates.good" : "cert.dates.bad")}
        </li>
        <li data-revocation="unchecked">{t("cert.revocation")}</li>
      </ul>
      <Details base64={base64} shown={shown} />
      <SaveCertificate purpose={purpose} base64={base64} />
    </>
  );
}

function Holder({ attributes }: { readonly attributes: JpkiAttributes }) {
  const { t, language } = useText();
  const { name, birthDate, sex, address } = attributes;
  const hasSubstitutes = [name, address].some((text) => (text?.substitutes.length ?? 0) > 0);
  const rows: readonly (readonly [string, ReactNode, ReactNode])[] = [
    ["name", t("cert.name"), name?.value],
    ["birth", t("cert.birth"), birthDate && formatRegisterDay(birthDate.date, language)],
    ["sex", t("cert.sex"), sex && t(`cert.sex.${sex}`)],
    ["address", t("cert.address"), address?.value],
  ];
  const known = rows.filter(([, , value]) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  return (
    <>
      <dl className="facts">
        {known.map(([field, label, value]) => (
          <div key={field} data-field={field}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {hasSubstitutes && <p className="soft">{t("cert.substitutes")}</p>}
    </>
  );
}

type ValidityProps = {
  readonly purpose: Purpose;
  readonly notBefore: Date;
  readonly notAfter: Date;
};

/** How long it is good, early and in plain words, and what to do. */
function Validity({ purpose, notBefore, notAfter }: ValidityProps) {
  const { t, language } = useText();
  const now = new Date();
  const days = Math.floor((notAfter.getTime() - now.getTime()) / DAY_MS);
  const state = validityState();
  return (
    <div className="validity" data-validity={state}>
      <p>
        <strong>{t(TEXTS[state], { date: formatDay(notBeforeOrAfter(), language) })}</strong>
        {state === "soon" && <> – {t("cert.soon", { days })}</>}
      </p>
      {(state === "soon" || state === "expired") && (
        <>
          <p>{t("cert.renew")}</p>
          <p>{t("cert.stay")}</p>
        </>
      )}
      {purpose === "signature" && <p>{t("cert.revoked-by-change")}</p>}
    </div>
  );

  function validityState() {
    if (now < notBefore) return "not-yet";
    if (now > notAfter) return "expired";
    return days < SOON_DAYS ? "soon" : "good";
  }

  function notBeforeOrAfter() {
    return state === "not-yet" ? notBefore : notAfter;
  }
}

const TEXTS = {
  "not-yet": "cert.not-yet",
  expired: "cert.expired",
  soon: "cert.valid",
  good: "cert.valid",
} as const;
