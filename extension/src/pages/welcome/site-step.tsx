import { useEffect, useState } from "react";
import { mayAccess, onAccessChange, requestAccess } from "../../platform/permissions.ts";
import { useText } from "../../ui/language.tsx";

type Access = {
  /** Whether the browser lets us work on this site now; null until it has said so. */
  readonly isAllowed: boolean | null;
  /** It did not at some time while this page was open: there is something to say about it. */
  readonly wasMissing: boolean;
};

export function useAccess(origin: string): Access {
  const [access, setAccess] = useState<Access>({ isAllowed: null, wasMissing: false });
  useEffect(() => {
    const look = (): void => {
      void mayAccess(origin).then((isAllowed) => {
        setAccess((before) => ({ isAllowed, wasMissing: before.wasMissing || !isAllowed }));
      });
    };
    look();
    return onAccessChange(look);
  }, [origin]);
  return access;
}

type SiteStepProps = { readonly origin: string; readonly isAllowed: boolean };

/**
 * The browser's permission for the portal. It is there after most installations, but the person can
 * leave it out or take it back in the browser, and then nobody answers the portal's button.
 */
export function SiteStep({ origin, isAllowed }: SiteStepProps) {
  const { t } = useText();
  return (
    <li data-step="site" data-outcome={isAllowed ? "ok" : "waiting"}>
      <p className="step-name">{t("welcome.site")}</p>
      <p>{t(isAllowed ? "welcome.site.allowed" : "welcome.site.missing")}</p>
      {!isAllowed && (
        <button
          type="button"
          name="allow"
          className="primary"
          onClick={() => {
            void requestAccess(origin);
          }}
        >
          {t("welcome.site.allow")}
        </button>
      )}
    </li>
  );
}
