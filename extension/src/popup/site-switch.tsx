import type { Client } from "@tegata/protocol/settings";
import { useState } from "react";
import { useText } from "../ui/language.tsx";
import { ManagedNote } from "../ui/managed-note.tsx";

/** The page in front, as far as the popup may act on it. */
export type PopupSite = {
  readonly origin: string;
  readonly client: Client;
  /**
   * `built-in`: known when the extension was built, and not to be removed. `withheld`: the same,
   * but the person or the browser keeps us off it (site access "on click", refused in Firefox).
   * `forbidden`: by the organisation that manages the browser.
   */
  readonly access: "built-in" | "withheld" | "granted" | "none" | "insecure" | "forbidden";
  readonly isBlocked: boolean;
  /** What the organisation has set for this site, and nobody can change here. */
  readonly managed: { readonly client: boolean; readonly block: boolean };
};

export type SiteActions = {
  readonly onClient: (origin: string, client: Client) => void;
  /** Resolves to whether the person agreed. */
  readonly onAllow: (origin: string) => Promise<boolean>;
  readonly onRemove: (origin: string) => void;
  readonly onBlock: (origin: string, isBlocked: boolean) => void;
};

type SiteProps = SiteActions & { readonly site: PopupSite | null };

/** Who serves the page in front, and whether anyone may. */
export function SiteSwitch({ site, ...actions }: SiteProps) {
  const { t } = useText();
  const [access, setAccess] = useState(site?.access);
  if (!site) return <p className="site-about">{t("popup.site.none")}</p>;
  const { origin } = site;
  const host = <strong translate="no">{new URL(origin).host}</strong>;
  if (access === "insecure" || access === "forbidden") {
    return (
      <p className="site-about">
        {host} {t(access === "insecure" ? "popup.insecure" : "page.origin/forbidden")}
      </p>
    );
  }
  if (access === "none" || access === "withheld") {
    const onAllowed = (): void => {
      setAccess(access === "none" ? "granted" : "built-in");
    };
    return <Allow site={site} onAllow={actions.onAllow} onAllowed={onAllowed} />;
  }
  return (
    <>
      <Served site={site} {...actions} />
      {access === "granted" && (
        <button
          type="button"
          name="remove"
          className="plain"
          onClick={() => {
            actions.onRemove(origin);
            setAccess("none");
          }}
        >
          {t("popup.remove")}
        </button>
      )}
    </>
  );
}

type AllowProps = Pick<SiteActions, "onAllow"> & {
  readonly site: PopupSite;
  readonly onAllowed: () => void;
};

/** A site that we may not serve yet, the button that asks for it, and what a refusal means. */
function Allow({ site: { origin, access }, onAllow, onAllowed }: AllowProps) {
  const { t } = useText();
  const [isRefused, setIsRefused] = useState(false);
  return (
    <div className="site-allow" data-access={access}>
      <p translate="no">{new URL(origin).host}</p>
      {access === "withheld" && <p>{t("popup.withheld")}</p>}
      {isRefused && <p role="alert">{t("popup.refused")}</p>}
      <button
        type="button"
        name="allow"
        className="primary"
        onClick={() => {
          // A browser that does not even ask rejects; for the person it is the same.
          void onAllow(origin)
            .catch(() => false)
            .then((isAllowed) => {
              if (isAllowed) onAllowed();
              else setIsRefused(true);
            });
        }}
      >
        {t("popup.allow")}
      </button>
    </div>
  );
}

function Served({ site, onClient, onBlock }: SiteActions & { readonly site: PopupSite }) {
  const { t } = useText();
  const [client, setClient] = useState(site.client);
  const [isBlocked, setIsBlocked] = useState(site.isBlocked);
  const { managed } = site;
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
            disabled={managed.client}
            onChange={() => {
              setClient(each);
              onClient(site.origin, each);
            }}
          />
          <span>{t(`popup.site.${each}`)}</span>
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          name="block"
          checked={isBlocked}
          disabled={managed.block}
          onChange={(event) => {
            setIsBlocked(event.currentTarget.checked);
            onBlock(site.origin, event.currentTarget.checked);
          }}
        />
        <span>{t("who.block")}</span>
      </label>
      {(managed.client || managed.block) && <ManagedNote />}
    </fieldset>
  );
}
