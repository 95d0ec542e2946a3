/** The real chain on this computer: pcscd with a virtual card, the built host, Chromium. */
import { join } from "node:path";
import { type Served, serve } from "@tegata/virtual-card";
import type { Page, WebWorker } from "puppeteer-core";
import { buildExtension } from "../../scripts/build/extension.ts";
import { buildHost } from "../../scripts/build/host.ts";
import {
  type Chromium,
  type ChromiumOptions,
  launchChromium,
} from "../../scripts/support/chromium.ts";
import { type Pcscd, startPcscd } from "../../scripts/support/pcscd.ts";
import { ROOT } from "../../scripts/support/root.ts";
import { type JlisPage, serveJlisPage } from "./jlis-page.ts";

/** Where the synthetic people are. */
export const PERSONAS = join(ROOT, ".out/personas");

export type ChainOptions = ChromiumOptions & {
  readonly persona?: string;
  /** False: the card lies beside the reader. */
  readonly inserted?: boolean;
};

export type Chain = AsyncDisposable & {
  readonly slot: Served["slot"];
  readonly pcscd: Pcscd;
  readonly chromium: Chromium;
  readonly site: JlisPage;
  /** A new tab at the J-LIS page, in front. */
  readonly openPage: () => Promise<Page>;
  /** The extension's worker as it runs now. */
  readonly worker: () => Promise<WebWorker>;
};

export async function startChain(options: ChainOptions = {}): Promise<Chain> {
  const { target = "chrome-dev", persona = "resident", inserted = true } = options;
  await Promise.all([buildExtension({ target }), buildHost()]);
  const endings: (() => unknown)[] = [];
  const end = async (): Promise<void> => {
    for (const ending of endings.splice(0).reverse()) await ending();
  };
  try {
    const site = await serveJlisPage();
    endings.push(() => site[Symbol.asyncDispose]());
    const pcscd = await startPcscd();
    endings.push(pcscd.stop);
    const card = await serve({
      ...{ personas: PERSONAS, persona, inserted, interface: "contact", latency: "none" },
      ...{ faults: [], ui: false, vpcd: { host: "127.0.0.1", port: pcscd.ports[0] ?? 0 } },
    });
    endings.push(card.close);
    const env = { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket };
    const chromium = await launchChromium({ ...options, env });
    endings.push(() => chromium[Symbol.asyncDispose]());
    const openPage = async (): Promise<Page> => {
      const page = await chromium.browser.newPage();
      await page.goto(site.url);
      return page;
    };
    const worker = (): Promise<WebWorker> => workerOf(chromium);
    const chain = { slot: card.slot, pcscd, chromium, site, openPage, worker };
    return { ...chain, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function workerOf({ browser, extensionId }: Chromium): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (each) => each.type() === "service_worker" && each.url().includes(extensionId),
  );
  const worker = await target.worker();
  if (!worker) throw new Error("the extension has no worker");
  return worker;
}

/** How many VERIFYs with a password the card has had. */
export const verifiesOf = ({ slot }: Pick<Chain, "slot">): number =>
  slot.log.filter(({ name, bytes }) => name.startsWith("VERIFY") && bytes.includes("**")).length;
