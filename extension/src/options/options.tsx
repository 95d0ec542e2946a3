import type { Settings, Watchword } from "@tegata/protocol/extension";
import { useState } from "react";
import { withBlocked, withClient } from "../settings/settings.ts";
import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch, useText } from "../ui/language.tsx";
import { WatchwordForm } from "../ui/watchword-form.tsx";
import { SiteList } from "./site-list.tsx";

export type OptionsProps = {
  readonly initial: Settings;
  readonly watchword: Watchword | null;
  readonly onWatchword: (watchword: Watchword | null) => void;
  /** Origins that the person has granted. */
  readonly granted: readonly string[];
  readonly onRemove: (origin: string) => void;
  /** Resolves to the settings as they are after the change. */
  readonly onChange: (change: (settings: Settings) => Settings) => Promise<Settings>;
};

/** What the person can choose. Every change counts at once. */
export function Options(props: OptionsProps) {
  const { initial, watchword, onWatchword, granted, onRemove, onChange } = props;
  const { t } = useText();
  const [settings, setSettings] = useState(initial);
  const [allowed, setAllowed] = useState(granted);
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
      <ScreenChoice
        chosen={settings.screen}
        onChoose={(screen) => {
          apply((now) => ({ ...now, screen }));
        }}
      />
      <WatchwordForm initial={watchword} onSave={onWatchword} />
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
        origins={settings.blockedOrigins}
        action={t("options.unblock")}
        onAction={(origin) => {
          apply((now) => withBlocked(now, origin, false));
        }}
      />
      <SiteList
        title={t("options.sites")}
        origins={settings.officialOrigins}
        action={t("options.sites.take")}
        onAction={(origin) => {
          apply((now) => withClient(now, origin, "tegata"));
        }}
      />
      <footer>
        <NotOfficial />
      </footer>
    </main>
  );
}

type ScreenChoiceProps = {
  readonly chosen: Settings["screen"];
  readonly onChoose: (screen: Settings["screen"]) => void;
};

function ScreenChoice({ chosen, onChoose }: ScreenChoiceProps) {
  const { t } = useText();
  return (
    <fieldset>
      <legend>{t("options.screen")}</legend>
      {(["frame", "window"] as const).map((screen) => (
        <label key={screen}>
          <input
            type="radio"
            name="screen"
            value={screen}
            checked={chosen === screen}
            onChange={() => {
              onChoose(screen);
            }}
          />
          <span>{t(`options.screen.${screen}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
