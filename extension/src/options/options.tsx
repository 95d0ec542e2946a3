import type { Reminders, Settings, Watchword } from "@tegata/protocol/settings";
import { useState } from "react";
import { type CurrentSettings, withBlocked, withClient } from "../settings/settings.ts";
import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch, useText } from "../ui/language.tsx";
import { WatchwordForm } from "../ui/watchword-form.tsx";
import { ReaderChoice } from "./reader-choice.tsx";
import { ReminderChoice } from "./reminder-choice.tsx";
import { ScreenChoice } from "./screen-choice.tsx";
import { SiteList } from "./site-list.tsx";

export type OptionsProps = {
  readonly initial: CurrentSettings;
  readonly watchword: Watchword | null;
  readonly onWatchword: (watchword: Watchword | null) => void;
  /** Origins that the person has granted. */
  readonly granted: readonly string[];
  readonly onRemove: (origin: string) => void;
  readonly dates: Reminders["dates"];
  readonly onCardDate: (day: string | null) => void;
  /** Resolves to the settings as they are after the change. */
  readonly onChange: (change: (settings: Settings) => Settings) => Promise<CurrentSettings>;
};

/** What the person can choose. Every change counts at once. */
export function Options(props: OptionsProps) {
  const { initial, watchword, onWatchword, dates, onCardDate, onChange } = props;
  const { t } = useText();
  const [settings, setSettings] = useState(initial);
  const { managed } = settings;
  const apply = (change: (settings: Settings) => Settings): void => {
    void onChange(change).then(setSettings);
  };
  return (
    <main className="options">
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <h1>{t("options.title")}</h1>
      <ReaderChoice
        chosen={settings.reader}
        isManaged={managed.reader !== undefined}
        onChoose={(reader) => {
          apply((now) => ({ ...now, reader }));
        }}
      />
      <ScreenChoice
        chosen={settings.screen}
        isManaged={managed.screen !== undefined}
        onChoose={(screen) => {
          apply((now) => ({ ...now, screen }));
        }}
      />
      <ReminderChoice
        isOn={settings.remind}
        isManaged={managed.remind !== undefined}
        {...{ dates, onCardDate }}
        onSwitch={(remind) => {
          apply((now) => ({ ...now, remind }));
        }}
      />
      <WatchwordForm initial={watchword} onSave={onWatchword} />
      <Sites {...props} settings={settings} apply={apply} />
      <footer>
        <NotOfficial />
      </footer>
    </main>
  );
}

type SitesProps = Pick<OptionsProps, "granted" | "onRemove"> & {
  readonly settings: CurrentSettings;
  readonly apply: (change: (settings: Settings) => Settings) => void;
};

/** Which sites may ask, which may not, and which the official client serves. */
function Sites({ granted, onRemove, settings, apply }: SitesProps) {
  const { t } = useText();
  const { managed, blockedOrigins, officialOrigins } = settings;
  const [allowed, setAllowed] = useState(granted);
  return (
    <>
      {managed.allowedOrigins && (
        <SiteList
          title={t("options.only")}
          origins={managed.allowedOrigins}
          managed={managed.allowedOrigins}
        />
      )}
      <SiteList
        title={t("options.allowed")}
        origins={allowed}
        action={t("options.remove")}
        onAction={(origin) => {
          onRemove(origin);
          setAllowed((before) => before.filter((other) => other !== origin));
        }}
      />
      <SiteList
        title={t("options.blocked")}
        origins={blockedOrigins}
        managed={managed.blockedOrigins}
        action={t("options.unblock")}
        onAction={(origin) => {
          apply((now) => withBlocked(now, origin, false));
        }}
      />
      <SiteList
        title={t("options.sites")}
        origins={officialOrigins}
        managed={managed.officialOrigins}
        action={t("options.sites.take")}
        onAction={(origin) => {
          apply((now) => withClient(now, origin, "tegata"));
        }}
      />
    </>
  );
}
