import type { CardContents } from "@tegata/protocol/host";
import { PURPOSES, type Purpose } from "@tegata/protocol/purpose";
import { useEffect, useState } from "react";
import { dayOf, noteDate } from "../../settings/reminders.ts";
import { loadSettings } from "../../settings/settings.ts";
import { useText } from "../../ui/language.tsx";
import { settingsStore } from "../../ui/start.tsx";
import { resetKey } from "../reset-key.ts";
import { PasswordTask } from "../task/password-task.tsx";
import { CertificateView } from "./certificate-view.tsx";
import { IssuerDetails } from "./issuer-details.tsx";
import type { ShownCertificate } from "./read-certificate.ts";

type SectionProps = { readonly purpose: Purpose; readonly contents: CardContents };

/** One of the card's two certificates, its password's tries and its CA. */
export function CertificateSection({ purpose, contents }: SectionProps) {
  const { t } = useText();
  const { certificates, triesLeft, files } = contents;
  const { certificate: free, issuer } = files[purpose];
  const [base64, setBase64] = useState(free);
  const left = triesLeft[purpose];
  const blocked = PURPOSES.filter((each) => certificates[each] && triesLeft[each] === 0);
  return (
    <section className="certificate" data-certificate={purpose}>
      <h2>{t(`cert.title.${purpose}`)}</h2>
      <p>{t(`cert.for.${purpose}`)}</p>
      {certificates[purpose] ? (
        <>
          <p className="tries" data-low={left <= 1} data-tries-left={left}>
            {t(`purpose.${purpose}`)}:{" "}
            {left === 0 ? t("blocked.title") : t("pin.triesLeft", { count: left })}
          </p>
          {left === 0 && <p>{t(resetKey(purpose, blocked))}</p>}
          {base64 === null ? (
            <Locked purpose={purpose} onShow={setBase64} />
          ) : (
            <Unlocked purpose={purpose} base64={base64} issuer={issuer} />
          )}
          {issuer !== null && <IssuerDetails base64={issuer} purpose={purpose} />}
        </>
      ) : (
        <p role="note">{t(`card.no-certificate.${purpose}`)}</p>
      )}
    </section>
  );
}

type LockedProps = { readonly purpose: Purpose; readonly onShow: (base64: string) => void };

function Locked({ purpose, onShow }: LockedProps) {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <p>{t(`cert.locked.${purpose}`)}</p>
      {isAsking ? (
        <PasswordTask
          task="certificate"
          purpose={purpose}
          submitLabel={t("cert.show")}
          onDone={({ certificate }) => {
            onShow(certificate);
          }}
        />
      ) : (
        <button
          type="button"
          name="show-certificate"
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {t("cert.show")}
        </button>
      )}
    </>
  );
}

/** The date alone, and only for who wants to be reminded of it. */
async function keepDate(purpose: Purpose, notAfter: Date): Promise<void> {
  const { remind } = await loadSettings(settingsStore);
  if (remind) await noteDate(settingsStore, purpose, dayOf(notAfter));
}

type UnlockedProps = {
  readonly purpose: Purpose;
  readonly base64: string;
  readonly issuer: string | null;
};

function Unlocked({ purpose, base64, issuer }: UnlockedProps) {
  const { t } = useText();
  const [shown, setShown] = useState<ShownCertificate | "unreadable" | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // The certificate library is loaded when there is a certificate to read.
    void import("./read-certificate.ts")
      .then(({ readCertificate }) => readCertificate(base64, issuer, purpose))
      .catch(() => "unreadable" as const)
      .then((read) => {
        if (!isCurrent) return;
        setShown(read);
        if (read !== "unreadable") void keepDate(purpose, read.certificate.notAfter);
      });
    return () => {
      isCurrent = false;
    };
  }, [base64, issuer, purpose]);
  if (shown === null) return <p role="status">{t("card.reading")}</p>;
  if (shown === "unreadable") return <p role="alert">{t("cert.unreadable")}</p>;
  return <CertificateView purpose={purpose} base64={base64} shown={shown} />;
}
