import { type ComponentType, useEffect, useSyncExternalStore } from "react";
import type { MessageKey } from "../i18n/messages/en.ts";
import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch, useText } from "../ui/language.tsx";
import { Reminder } from "../ui/reminder.tsx";
import { MyCard } from "./card/my-card.tsx";
import { SelfCheck } from "./check/self-check.tsx";
import { ChangePassword } from "./password/change-password.tsx";
import { Welcome } from "./welcome/welcome.tsx";

type Route = { readonly title: MessageKey; readonly Page: ComponentType };

/** Each page by the fragment of its address. */
const ROUTES = {
  welcome: { title: "nav.welcome", Page: Welcome },
  card: { title: "nav.card", Page: MyCard },
  password: { title: "nav.password", Page: ChangePassword },
  check: { title: "nav.check", Page: SelfCheck },
} as const satisfies Record<string, Route>;

type RouteName = keyof typeof ROUTES;
const NAMES = Object.keys(ROUTES) as readonly RouteName[];

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => {
    removeEventListener("hashchange", listener);
  };
}

const routeName = (): RouteName => {
  const name = location.hash.slice(1);
  return NAMES.find((each) => each === name) ?? "welcome";
};

export type AppProps = { readonly onSettings: () => void };

/** The pages of Tegata that are no prompt: first steps, my card, change a password, self-check. */
export function App({ onSettings }: AppProps) {
  const { t, plain } = useText();
  const name = useSyncExternalStore(subscribe, routeName);
  const { title, Page } = ROUTES[name];
  const heading = plain(title);
  useEffect(() => {
    document.title = `${heading} – Tegata`;
  }, [heading]);
  return (
    <div className="app">
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <nav aria-label={plain("nav.label")}>
        <ul>
          {NAMES.map((each) => (
            <li key={each}>
              <a href={`#${each}`} aria-current={each === name ? "page" : undefined}>
                {t(ROUTES[each].title)}
              </a>
            </li>
          ))}
          <li>
            <button type="button" name="settings" onClick={onSettings}>
              {t("popup.settings")}
            </button>
          </li>
        </ul>
      </nav>
      <Reminder />
      <main data-page={name}>
        <Page key={name} />
      </main>
      <footer>
        <NotOfficial />
      </footer>
    </div>
  );
}
