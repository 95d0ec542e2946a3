import type { Overview } from "@tegata/protocol/extension";
import { Suspense, use } from "react";
import type { MessageKey } from "../i18n/messages/en.ts";
import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch, useText } from "../ui/language.tsx";
import { Reminder } from "../ui/reminder.tsx";
import { type PopupSite, type SiteActions, SiteSwitch } from "./site-switch.tsx";

export type PopupProps = SiteActions & {
  readonly overview: Promise<Overview>;
  /** The page in front, if it is a web page. */
  readonly site: PopupSite | null;
  /** This window is private, or we are kept out of those that are. */
  readonly privacy: "private" | "private.off" | null;
  /** Opens one of our pages by its fragment, or the settings. */
  readonly onOpen: (page: PopupPage) => void;
};

const PAGES = {
  card: "nav.card",
  password: "nav.password",
  check: "nav.check",
  welcome: "nav.help",
  settings: "popup.settings",
} as const satisfies Record<string, MessageKey>;

type PopupPage = keyof typeof PAGES;
const PAGE_NAMES = Object.keys(PAGES) as readonly PopupPage[];

/** State at a glance, and which client serves this site. */
export function Popup({ overview, site, privacy, onOpen, ...actions }: PopupProps) {
  const { t, plain } = useText();
  return (
    <main className="popup">
      <header>
        <h1>
          <Brand />
        </h1>
        <LanguageSwitch />
      </header>
      <Suspense fallback={<p role="status">{t("popup.checking")}</p>}>
        <Glance overview={overview} />
      </Suspense>
      <Reminder />
      <SiteSwitch site={site} {...actions} />
      {privacy && (
        <p className="site-about" data-privacy={privacy}>
          {t(`popup.${privacy}`)}
        </p>
      )}
      <nav aria-label={plain("nav.label")}>
        {PAGE_NAMES.map((page) => (
          <button
            key={page}
            type="button"
            name={page}
            onClick={() => {
              onOpen(page);
            }}
          >
            {t(PAGES[page])}
          </button>
        ))}
      </nav>
      <NotOfficial />
    </main>
  );
}

function Glance({ overview }: Pick<PopupProps, "overview">) {
  const { t, keyOr } = useText();
  const seen = use(overview);
  if (seen.host === "failed") {
    const { code } = seen.error;
    return (
      <dl className="glance" data-host={code}>
        <Row name={t("popup.program")} isGood={false}>
          {t(keyOr(`notice.${code}`, "notice.other"))}
        </Row>
      </dl>
    );
  }
  const [reader] = seen.status.readers;
  const card = seen.status.readers.find((each) => each.card)?.card;
  return (
    <dl className="glance" data-host="ready">
      <Row name={t("popup.program")} isGood>
        {t("popup.program.ready", { version: seen.version })}
      </Row>
      <Row name={t("popup.reader")} isGood={reader !== undefined}>
        {reader?.name ?? t("card.no-reader")}
      </Row>
      {reader && (
        <Row name={t("popup.card")} isGood={card?.kind === "jpki"}>
          {card ? t(`popup.card.${card.kind}`) : t("popup.card.none")}
        </Row>
      )}
    </dl>
  );
}

type RowProps = {
  readonly name: React.ReactNode;
  readonly isGood: boolean;
  readonly children: React.ReactNode;
};

function Row({ name, isGood, children }: RowProps) {
  return (
    <div className="row" data-good={isGood}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
