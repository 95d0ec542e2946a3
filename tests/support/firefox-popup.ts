/**
 * The popup in Firefox as a person has it: opened by the toolbar's own button, over the tab in
 * front, and worked by real keys, so that what it asks the browser for counts as asked for. The
 * driver needs leave for the browser's own window (`systemAccess`); our first page, in the same
 * process, sees into the popup.
 */
import type { Firefox } from "../../scripts/support/firefox.ts";
import { until } from "../../scripts/support/pin-screen.ts";

/** The part of the driver's wire that it has no words of its own for. */
type Wire = {
  readonly send: (
    method: string,
    params: object,
  ) => Promise<{
    readonly result: {
      readonly contexts?: readonly { readonly context: string; readonly url: string }[];
      readonly type?: "success" | "exception";
      readonly result?: { readonly value?: unknown };
      readonly exceptionDetails?: { readonly text: string };
    };
  }>;
};

/** In our own pages: the views that are open of the toolbar's button. */
type ExtensionPage = {
  readonly browser: {
    readonly extension: { readonly getViews: (of: { type: "popup" }) => readonly Window[] };
  };
};

const BUTTON = '[data-extensionid="tegata@tegata.org"] .unified-extensions-item-action-button';
const KEYS = { Enter: 13, " ": 32, ArrowDown: 40, ArrowUp: 38, Escape: 27 } as const;

/** Runs an expression in the browser's own window. */
async function inBrowserWindow({ browser }: Firefox, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: Wire };
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = tree.result.contexts?.find(({ url }) => url.endsWith("/browser.xhtml"))?.context;
  const { result } = await connection.send("script.evaluate", {
    ...{ expression, target: { context }, awaitPromise: true },
  });
  if (result.type === "exception") throw new Error(result.exceptionDetails?.text);
  return result.result?.value;
}

/** The text of the first element that fits, as it is shown; null while there is none. */
export const popupText = ({ firstSteps }: Firefox, selector: string): Promise<string | null> =>
  firstSteps.evaluate((wanted) => {
    const { browser } = globalThis as unknown as ExtensionPage;
    const [popup] = browser.extension.getViews({ type: "popup" });
    return popup?.document.querySelector<HTMLElement>(wanted)?.innerText ?? null;
  }, selector);

/** Waits for an element of the popup; resolves to its text. */
export const inPopup = (firefox: Firefox, selector: string): Promise<string> =>
  until(`${selector} in the popup`, async () => {
    const text = await popupText(firefox, selector);
    return text === null ? null : { text };
  }).then(({ text }) => text);

/** Presses the toolbar's button, over the tab that is in front. */
export async function openPopup(firefox: Firefox): Promise<void> {
  // As installed, the button lies in the menu of all extensions.
  await inBrowserWindow(firefox, 'document.getElementById("unified-extensions-button").click()');
  await until("the toolbar's button", () =>
    inBrowserWindow(
      firefox,
      `(() => {
        const button = document.querySelector('${BUTTON}');
        if (!button?.getBoundingClientRect().width) return false;
        button.click();
        return true;
      })()`,
    ),
  );
  await inPopup(firefox, '.glance[data-host="ready"]');
}

/** Goes to a control of the popup, and presses a key on it. */
export async function pressInPopup(
  firefox: Firefox,
  selector: string,
  key: keyof typeof KEYS,
): Promise<void> {
  await inPopup(firefox, selector);
  await firefox.firstSteps.evaluate((wanted) => {
    const { browser } = globalThis as unknown as ExtensionPage;
    const [popup] = browser.extension.getViews({ type: "popup" });
    popup?.document.querySelector<HTMLElement>(wanted)?.focus();
  }, selector);
  await pressKey(firefox, key);
}

const pressKey = (firefox: Firefox, key: keyof typeof KEYS): Promise<unknown> =>
  inBrowserWindow(
    firefox,
    `(() => {
      document.querySelector("browser.webextension-popup-browser").focus();
      const keyboard = Cc["@mozilla.org/text-input-processor;1"]
        .createInstance(Ci.nsITextInputProcessor);
      if (!keyboard.beginInputTransactionForTests(window)) throw new Error("no keyboard");
      const key = new KeyboardEvent("", ${JSON.stringify({ key, keyCode: KEYS[key] })});
      keyboard.keydown(key);
      keyboard.keyup(key);
    })()`,
  );

/** Leaves the popup by Escape. */
export async function leavePopup(firefox: Firefox): Promise<void> {
  await pressKey(firefox, "Escape");
  await until("the popup to close", async () => (await popupText(firefox, "body")) === null);
}
