import type { Settings } from "@tegata/protocol/extension";
import { useState } from "react";
import { withClient } from "../settings/settings.ts";
import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch, useText } from "../ui/language.tsx";

export type OptionsProps = {
  readonly initial: Settings;
  /** Resolves to the settings as they are after the change. */
  readonly onChange: (change: (settings: Settings) => Settings) => Promise<Settings>;
};

/** What the person can choose. Every change counts at once. */
export function Options({ initial, onChange }: OptionsProps) {
  const { t } = useText();
  const [settings, setSettings] = useState(initial);
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
      <fieldset>
        <legend>{t("options.screen")}</legend>
        {(["frame", "window"] as const).map((screen) => (
          <label key={screen}>
            <input
              type="radio"
              name="screen"
              value={screen}
              checked={settings.screen === screen}
              onChange={() => {
                apply((now) => ({ ...now, screen }));
              }}
            />
            {t(`options.screen.${screen}`)}
          </label>
        ))}
      </fieldset>
      <h2>{t("options.sites")}</h2>
      {settings.officialOrigins.length === 0 && <p>{t("options.sites.none")}</p>}
      <ul className="sites">
        {settings.officialOrigins.map((origin) => (
          <li key={origin}>
            <span translate="no">{origin}</span>
            <button
              type="button"
              onClick={() => {
                apply((now) => withClient(now, origin, "tegata"));
              }}
            >
              {t("options.sites.take")}
            </button>
          </li>
        ))}
      </ul>
      <footer>
        <NotOfficial />
      </footer>
    </main>
  );
}
