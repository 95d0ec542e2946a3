import type { Client, Overview } from "@tegata/protocol/extension";
import { Suspense, use, useState } from "react";
import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch, useText } from "../ui/language.tsx";

type Site = { readonly origin: string; readonly client: Client };

export type PopupProps = {
  readonly overview: Promise<Overview>;
  /** The page in front, if it is one that we have access to. */
  readonly site: Site | null;
  readonly onClient: (origin: string, client: Client) => void;
  readonly onSettings: () => void;
};

/** State at a glance, and which client serves this site. */
export function Popup({ overview, site, onClient, onSettings }: PopupProps) {
  const { t } = useText();
  return (
    <main className="popup">
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <Suspense fallback={<p role="status">{t("popup.checking")}</p>}>
        <Glance overview={overview} />
      </Suspense>
      <SiteSwitch site={site} onClient={onClient} />
      <footer>
        <NotOfficial />
        <button type="button" name="settings" className="plain" onClick={onSettings}>
          {t("popup.settings")}
        </button>
      </footer>
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

function SiteSwitch({ site, onClient }: Pick<PopupProps, "site" | "onClient">) {
  const { t } = useText();
  const [client, setClient] = useState(site?.client);
  if (!site) return <p className="site-about">{t("popup.site.none")}</p>;
  return (
    <fieldset>
      <legend>
        {t("popup.site")} <span translate="no">{new URL(site.origin).host}</span>
      </legend>
      {(["tegata", "official"] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="client"
            value={each}
            checked={client === each}
            onChange={() => {
              setClient(each);
              onClient(site.origin, each);
            }}
          />
          {t(`popup.site.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
