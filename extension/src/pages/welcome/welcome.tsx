import type { Overview } from "@tegata/protocol/extension";
import { Suspense, use, useState } from "react";
import { loadWatchword, saveWatchword } from "../../settings/watchword.ts";
import { useText } from "../../ui/language.tsx";
import { settingsStore } from "../../ui/start.tsx";
import { useOverview } from "../../ui/use-overview.ts";
import { WatchwordForm } from "../../ui/watchword-form.tsx";
import { SiteStep, useAccess } from "./site-step.tsx";

const PORTAL = "https://www.ras-immi.moj.go.jp";

const NOTHING = { version: null, failure: null, readers: [] } as const;

function seenOf(overview: Overview | null) {
  if (!overview) return NOTHING;
  if (overview.host === "failed") return { ...NOTHING, failure: overview.error.code };
  return { version: overview.version, failure: null, readers: overview.status.readers };
}

/** What the three steps show, from one look. */
function stepsOf(overview: Overview | null) {
  const { version, failure, readers } = seenOf(overview);
  const card = readers.find((each) => each.card)?.card ?? null;
  return {
    version,
    failure,
    // A smart card service that does not run is no fault of the program.
    isHostThere: version !== null || failure === "pcsc/unavailable",
    reader: readers[0]?.name ?? null,
    card,
    isDone: card?.kind === "jpki",
  };
}

type Steps = ReturnType<typeof stepsOf>;

/** First steps after the installation: program, reader, card, each as it appears. */
export function Welcome() {
  const { t } = useText();
  const overview = useOverview();
  const [stored] = useState(() => loadWatchword(settingsStore));
  const steps = stepsOf(overview);
  const { isAllowed, wasMissing } = useAccess(PORTAL);
  return (
    <>
      <h1>{t("welcome.title")}</h1>
      <p>{t("welcome.text")}</p>
      <ol className="steps" aria-live="polite">
        <HostStep steps={steps} isLooking={overview === null} />
        <ReaderStep steps={steps} />
        <CardStep steps={steps} />
        {wasMissing && <SiteStep origin={PORTAL} isAllowed={isAllowed === true} />}
      </ol>
      {steps.isDone && isAllowed === true && (
        <div className="good done" role="status">
          <p>{t("welcome.done")}</p>
          <a href={`${PORTAL}/`} target="_blank" rel="noreferrer">
            {t("welcome.portal")}
          </a>
        </div>
      )}
      <Suspense fallback={null}>
        <OwnSign stored={stored} />
      </Suspense>
    </>
  );
}

/** Offered at first run: what genuine PIN screens are known by. */
function OwnSign({ stored }: { readonly stored: ReturnType<typeof loadWatchword> }) {
  const watchword = use(stored);
  return (
    <section className="certificate">
      <WatchwordForm
        initial={watchword}
        onSave={(chosen) => {
          void saveWatchword(settingsStore, chosen);
        }}
      />
    </section>
  );
}

type StepProps = { readonly steps: Steps };

function HostStep({ steps, isLooking }: StepProps & { readonly isLooking: boolean }) {
  const { t, keyOr } = useText();
  const { version, failure, isHostThere } = steps;
  return (
    <li data-step="host" data-outcome={isHostThere ? "ok" : "waiting"}>
      <p className="step-name">{t("popup.program")}</p>
      {version !== null && <p>{t("popup.program.ready", { version })}</p>}
      {isLooking && <p>{t("popup.checking")}</p>}
      {failure !== null && !isHostThere && (
        <p data-code={failure}>
          {t(
            failure === "host/missing"
              ? "welcome.install"
              : keyOr(`notice.${failure}`, "notice.other"),
          )}
        </p>
      )}
    </li>
  );
}

function ReaderStep({ steps: { isHostThere, reader, failure } }: StepProps) {
  const { t } = useText();
  const missing = failure === "pcsc/unavailable" ? "card.service-unavailable" : "card.no-reader";
  return (
    <li data-step="reader" data-outcome={reader === null ? "waiting" : "ok"}>
      <p className="step-name">{t("popup.reader")}</p>
      {reader !== null && <p translate="no">{reader}</p>}
      {isHostThere && reader === null && <p>{t(missing)}</p>}
    </li>
  );
}

function CardStep({ steps: { reader, card, isDone } }: StepProps) {
  const { t } = useText();
  return (
    <li data-step="card" data-outcome={isDone ? "ok" : "waiting"}>
      <p className="step-name">{t("popup.card")}</p>
      {reader !== null && <p>{t(card ? `popup.card.${card.kind}` : "card.no-card")}</p>}
    </li>
  );
}
