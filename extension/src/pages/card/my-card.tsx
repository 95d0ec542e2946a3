import type { CardContents } from "@tegata/protocol/host";
import type { OwnPageAnswer } from "@tegata/protocol/own-pages";
import { PURPOSES } from "@tegata/protocol/purpose";
import { Suspense, use, useState } from "react";
import { useText } from "../../ui/language.tsx";
import { ReaderAway } from "../../ui/reader-away.tsx";
import { askWorker } from "../ask-worker.ts";
import { CertificateSection } from "./certificate-section.tsx";

type Answer = OwnPageAnswer<"read-card">;

/** What is on the card, as a person would want it. */
export function MyCard() {
  const { t } = useText();
  const [answer, setAnswer] = useState(() => askWorker("read-card", {}));
  const readAny = (): void => {
    setAnswer(askWorker("read-card", { anyReader: true }));
  };
  return (
    <>
      <div className="title-row">
        <h1>{t("nav.card")}</h1>
        <button
          type="button"
          name="again"
          onClick={() => {
            setAnswer(askWorker("read-card", {}));
          }}
        >
          {t("mycard.again")}
        </button>
      </div>
      <p className="soft">{t("mycard.privacy")}</p>
      <Suspense fallback={<p role="status">{t("card.reading")}</p>}>
        <Answered answer={answer} onAnyReader={readAny} />
      </Suspense>
    </>
  );
}

type AnsweredProps = { readonly answer: Promise<Answer>; readonly onAnyReader: () => void };

function Answered({ answer, onAnyReader }: AnsweredProps) {
  const { t, keyOr } = useText();
  const read = use(answer);
  if (read.ok) return <Contents contents={read.result} />;
  const { code, details } = read.error;
  if (code === "reader/away") {
    return (
      <div role="alert" data-code={code}>
        <p>{t("card.reader-away")}</p>
        <ReaderAway name={String(details["reader"])} onAnyReader={onAnyReader} />
      </div>
    );
  }
  return (
    <p role="alert" data-code={code}>
      {t(keyOr(CARD_KEYS[code] ?? `notice.${code}`, "notice.other"))}
    </p>
  );
}

/** Codes that the PIN screen has a card's sentence for. */
const CARD_KEYS: Readonly<Record<string, string>> = {
  "pcsc/unavailable": "card.service-unavailable",
  "reader/none": "card.no-reader",
  "reader/in-use": "card.in-use",
  "card/none": "card.no-card",
  "card/removed": "card.no-card",
  "card/unknown": "card.unknown-card",
  "card/mute": "card.mute-card",
};

function Contents({ contents }: { readonly contents: CardContents }) {
  const { t } = useText();
  const { reader, token } = contents;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t("popup.reader")}</dt>
          <dd translate="no">{reader}</dd>
        </div>
        <div>
          <dt>{t("mycard.kind")}</dt>
          <dd>{t(`mycard.token.${token ?? "unknown"}`)}</dd>
        </div>
      </dl>
      {PURPOSES.map((purpose) => (
        <CertificateSection key={purpose} purpose={purpose} contents={contents} />
      ))}
    </>
  );
}
