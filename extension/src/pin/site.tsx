import { useEffect, useState } from "react";
import { useText } from "../ui/language.tsx";
import { plainName, type SiteName, siteName } from "./site-name.ts";

const PORTAL = "https://www.ras-immi.moj.go.jp";
const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

function aboutKey(origin: string) {
  if (origin === PORTAL) return "site.portal";
  return LOOPBACK.test(origin) ? "site.development" : "site.unknown";
}

function useSiteName(hostname: string): SiteName {
  const [name, setName] = useState(() => plainName(hostname));
  useEffect(() => {
    let isShown = true;
    void siteName(hostname).then((cut) => {
      if (isShown) setName(cut);
    });
    return () => {
      isShown = false;
    };
  }, [hostname]);
  return name;
}

/** Who asks: the origin as the browser gave it, its domain stressed, and what we know about it. */
export function Site({ origin }: { readonly origin: string }) {
  const { t, plain } = useText();
  const { protocol, hostname, port } = new URL(origin);
  const { before, stressed, unicode } = useSiteName(hostname);
  return (
    <section className="site" aria-label={plain("site.asks")}>
      <p className="site-label">{t("site.asks")}</p>
      {unicode !== null && (
        <p className="site-unicode" translate="no">
          {unicode}
        </p>
      )}
      {unicode !== null && <p className="site-label">{t("site.ascii", { ascii: hostname })}</p>}
      <p className="site-origin" data-origin={origin} translate="no">
        {`${protocol}//${before}`}
        <strong>{stressed}</strong>
        {port && `:${port}`}
      </p>
      <p className="site-about">{t(aboutKey(origin))}</p>
    </section>
  );
}
