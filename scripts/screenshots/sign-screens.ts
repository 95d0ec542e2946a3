import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { press } from "../../tests/support/doors/door-page.ts";
import { makePdf } from "../../tests/support/pki/pdf.ts";
import { cancelPrompt, pinWindow, pinWindowGone, until } from "../support/pin-screen.ts";
import type { Shooting } from "./screens.ts";

type SignScreen = {
  /** The page's argument of `tegata.sign`, as code. */
  readonly request: () => Promise<string>;
  /** What is there once the screen is whole. */
  readonly seen: string;
  readonly screen?: "notice";
};

const utf8 = (text: string): string => `new TextEncoder().encode(${JSON.stringify(text)})`;
const file = (name: string, bytes: string): string =>
  `{ name: ${JSON.stringify(name)}, bytes: ${bytes} }`;

const LINE = "在留期間更新許可申請書　申請人は次のとおり申請します。Application for extension.\n";

/** What is signed, before the password is asked for. */
export const SIGN_SCREENS: Readonly<Record<string, SignScreen>> = {
  "sign-text": {
    request: async () =>
      `{ format: "cms", documents: [${file("申請書.txt", utf8(LINE.repeat(60)))}] }`,
    seen: '[data-content="text"]',
  },
  "sign-pdf": {
    request: async () =>
      `{ format: "pdf", documents: [${file("application.pdf", await onePage())}] }`,
    seen: '[data-content="pdf"]',
  },
  "sign-several": {
    request: async () => `{ format: "cms", documents: [
      ${file("application.pdf", await onePage())}, ${file("letter.txt", utf8(LINE))},
      ${file("photo.jpg", "Uint8Array.of(255, 216, 255)")},
      { name: "contract.docx", digest: { algorithm: "SHA-256", value: new Uint8Array(32) } }] }`,
    seen: '[data-content="unseen"]',
  },
  "sign-refused": {
    request: async () => `{ format: "xml", documents: [${file("application.xml", utf8("<a>"))}] }`,
    seen: "[data-why]",
    screen: "notice",
  },
};

const onePage = async (): Promise<string> =>
  `Uint8Array.from([${(await makePdf({ stream: true })).join(",")}])`;

/** Takes one picture of the whole window. Resolves to whether it fits the window's width. */
export async function takeSignScreen(
  name: string,
  site: string,
  { chromium, language, theme, folder }: Shooting,
): Promise<boolean> {
  const wanted = SIGN_SCREENS[name];
  if (!wanted) throw new Error(`no screen ${name}`);
  const page = await chromium.browser.newPage();
  try {
    await page.goto(site);
    await press(page, `tegata.sign(${await wanted.request()})`);
    const window = await pinWindow(chromium.browser, wanted.screen);
    await window.setViewport({ width: 720, height: 860 });
    await window.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await window.select('select[name="language"]', language);
    await until(language, () => window.$(`html[lang="${language}"]`));
    await until(wanted.seen, () => window.$(wanted.seen));
    await window.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    const doesFit = await fits(window);
    await cancelPrompt(window);
    await pinWindowGone(chromium.browser);
    return doesFit;
  } finally {
    await page.close();
  }
}

const fits = (window: Page): Promise<boolean> =>
  window.$eval("html", (html) => html.scrollWidth <= html.clientWidth);
