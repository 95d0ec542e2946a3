/** Tegata's panel in Chromium's own developer tools, as a portal developer opens it. */
import type { CDPSession, Frame, MediaFeature, Page } from "puppeteer-core";
import { until } from "./pin-screen.ts";

/**
 * Opens the developer tools of a tab and shows our panel there. It is shown by the tools' own view
 * manager, since their tabs have no names that a driver could click: that part is Chromium's.
 */
export async function openDeveloperPanel(page: Page): Promise<Frame> {
  const tools = await page.openDevTools();
  await until(
    "Tegata among the developer tools",
    () => tools.evaluate(SHOW_PANEL) as Promise<boolean>,
  );
  return until("the developer panel", async () => {
    const frame = tools.frames().find((each) => each.url().endsWith("/devtools/panel.html"));
    return (await frame?.$("main.panel")) ? frame : null;
  });
}

/** Runs in the developer tools. As text: a test runner would put its own loader into an import. */
const SHOW_PANEL = `(async () => {
  const { ViewManager } = await import("./ui/legacy/legacy.js");
  const views = ViewManager.ViewManager.instance();
  const id = [...views.views.keys()].find((each) => /^chrome-extension:.*Tegata/.test(each));
  if (id !== undefined) await views.showView(id);
  return id !== undefined;
})()`;

/** Opens every request and gives all that the panel shows, markup included. */
export function openedText(panel: Frame): Promise<string> {
  return panel.evaluate(() => {
    for (const row of document.querySelectorAll("details")) row.open = true;
    return document.documentElement.outerHTML;
  });
}

/** A frame of another process has a session of its own, which the driver's types do not name. */
export async function emulateInPanel(panel: Frame, features: MediaFeature[]): Promise<void> {
  const { client } = panel as unknown as { readonly client: CDPSession };
  await client.send("Emulation.setEmulatedMedia", { features });
}
