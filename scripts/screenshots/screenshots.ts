/**
 * `npm run screenshots [-- --languages ja,en --themes light --screens card,password]`: every screen
 * of the extension in every language and theme under `.out/screens/LANGUAGE/THEME/SCREEN.png`, with
 * a virtual card behind it. Names each screen that is wider than its window.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "@tegata/virtual-card";
import { LANGUAGE_TAGS, type Language } from "../../extension/src/i18n/languages.ts";
import { doorPage } from "../../tests/support/doors/door-page.ts";
import { serveJlisPage } from "../../tests/support/jlis-page.ts";
import { buildClient } from "../build/client.ts";
import { buildExtension } from "../build/extension.ts";
import { buildHost } from "../build/host.ts";
import { launchChromium } from "../support/chromium.ts";
import { Endings } from "../support/endings.ts";
import { startPcscd } from "../support/pcscd.ts";
import { PERSONAS, persona } from "../support/personas.ts";
import { ROOT } from "../support/root.ts";
import { PANEL, takePanel } from "./panel.ts";
import { PIN_SCREENS, SCREENS, type Shooting, takePinScreen, takeScreen } from "./screens.ts";
import { SIGN_SCREENS, takeSignScreen } from "./sign-screens.ts";

const THEMES = ["light", "dark"] as const;

const { values } = parseArgs({
  options: {
    languages: { type: "string" },
    themes: { type: "string" },
    screens: { type: "string" },
    out: { type: "string" },
  },
});

const chosen = <T extends string>(all: readonly T[], list: string | undefined): readonly T[] =>
  list === undefined ? all : all.filter((each) => list.split(",").includes(each));

await using endings = new Endings();
await Promise.all([buildExtension({ target: "chrome-dev" }), buildHost(), buildClient()]);
await persona("resident");
const pcscd = await startPcscd();
endings.defer(() => pcscd.stop());
const card = await serve({
  ...{ personas: PERSONAS, persona: "resident", inserted: true, interface: "contact" },
  ...{ latency: "none", faults: [], ui: false },
  vpcd: { host: "127.0.0.1", port: pcscd.ports[0] ?? 0 },
});
endings.defer(() => {
  card.close();
});
const chromium = endings.use(
  await launchChromium({ env: { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket } }),
);
const site = endings.use(await serveJlisPage({ "/door": doorPage() }));
const tooWide: string[] = [];
for (const language of chosen<Language>(LANGUAGE_TAGS, values.languages)) {
  for (const theme of chosen(THEMES, values.themes)) {
    const folder = join(values.out ?? join(ROOT, ".out/screens"), language, theme);
    mkdirSync(folder, { recursive: true });
    const shooting: Shooting = { chromium, slot: card.slot, language, theme, folder };
    for (const screen of chosen(Object.keys(SCREENS), values.screens)) {
      const fits = await takeScreen(screen, shooting);
      if (!fits) tooWide.push(`${language}/${theme}/${screen}`);
    }
    for (const screen of chosen(Object.keys(PIN_SCREENS), values.screens)) {
      const name = screen as keyof typeof PIN_SCREENS;
      const fits = await takePinScreen(name, site.url, shooting);
      if (!fits) tooWide.push(`${language}/${theme}/${screen}`);
    }
    for (const screen of chosen([PANEL], values.screens)) {
      const fits = await takePanel(site.url, shooting);
      if (!fits) tooWide.push(`${language}/${theme}/${screen}`);
    }
    for (const screen of chosen(Object.keys(SIGN_SCREENS), values.screens)) {
      const fits = await takeSignScreen(screen, `${site.origin}/door`, shooting);
      if (!fits) tooWide.push(`${language}/${theme}/${screen}`);
    }
  }
  console.log(`screenshots: ${language}`);
}
console.log(tooWide.length === 0 ? "screenshots: all fit" : `too wide: ${tooWide.join(", ")}`);
if (tooWide.length > 0) process.exitCode = 1;
