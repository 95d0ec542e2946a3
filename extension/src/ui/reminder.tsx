import { useEffect, useState } from "react";
import { formatRegisterDay } from "../i18n/dates.ts";
import { type DueDate, dueDates, loadReminders, markSeen } from "../settings/reminders.ts";
import { loadSettings } from "../settings/settings.ts";
import { useText } from "./language.tsx";
import { settingsStore } from "./start.tsx";

async function readDue(): Promise<readonly DueDate[]> {
  const { remind } = await loadSettings(settingsStore);
  return remind ? dueDates(await loadReminders(settingsStore), new Date()) : [];
}

const NAMES = {
  authentication: "cert.title.authentication",
  signature: "cert.title.signature",
  card: "popup.card.jpki",
} as const;

/** What expires soon, if the person wants to hear of it, and what to do. */
export function Reminder() {
  const { t, language } = useText();
  const [due, setDue] = useState<readonly DueDate[]>([]);
  useEffect(() => {
    void readDue().then(setDue);
  }, []);
  if (due.length === 0) return null;
  return (
    <section className="reminder" role="status" data-reminder={due.map(({ of }) => of).join(" ")}>
      <ul>
        {due.map(({ of, day, daysLeft }) => (
          <li key={of}>
            <strong>{t(NAMES[of])}</strong>:{" "}
            {t(daysLeft < 0 ? "cert.expired" : "cert.valid", {
              date: formatRegisterDay(day, language),
            })}
            {daysLeft >= 0 && <> – {t("cert.soon", { days: daysLeft })}</>}
          </li>
        ))}
      </ul>
      <p>{t("cert.renew")}</p>
      <button
        type="button"
        name="seen"
        onClick={() => {
          void markSeen(settingsStore, new Date());
          setDue([]);
        }}
      >
        {t("reminder.seen")}
      </button>
    </section>
  );
}
