import { useText } from "../ui/language.tsx";

const PORTAL = "https://www.ras-immi.moj.go.jp";
const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

function aboutKey(origin: string) {
  if (origin === PORTAL) return "site.portal";
  return LOOPBACK.test(origin) ? "site.development" : "site.unknown";
}

/** Who asks: the origin as the browser gave it, its host stressed, and what we know about it. */
export function Site({ origin }: { readonly origin: string }) {
  const { t, plain } = useText();
  const { protocol, host } = new URL(origin);
  return (
    <section className="site" aria-label={plain("site.asks")}>
      <p className="site-label">{t("site.asks")}</p>
      <p className="site-origin" data-origin={origin} translate="no">
        {protocol}
        {"//"}
        <strong>{host}</strong>
      </p>
      <p className="site-about">{t(aboutKey(origin))}</p>
    </section>
  );
}
