/** The real chain on this computer: pcscd with a virtual card, the built host, Chromium. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Served, serve } from "@tegata/virtual-card";
import type { Page, WebWorker } from "puppeteer-core";
import {
  type Chromium,
  type ChromiumOptions,
  extensionWorker,
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
  /** Documents of the site by path, beside the J-LIS page. */
  readonly pages?: Readonly<Record<string, string>>;
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
  /** Kills the host that the browser has started, as a crash would. */
  readonly killHost: () => void;
};

export async function startChain(options: ChainOptions = {}): Promise<Chain> {
  const { persona = "resident", inserted = true } = options;
  const endings: (() => unknown)[] = [];
  const end = async (): Promise<void> => {
    for (const ending of endings.splice(0).reverse()) await ending();
  };
  try {
    const site = await serveJlisPage(options.pages);
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
    const worker = (): Promise<WebWorker> => extensionWorker(chromium);
    const killHost = (): void => {
      killHostOf(chromium.userDataDir);
    };
    const chain = { slot: card.slot, pcscd, chromium, site, openPage, worker, killHost };
    return { ...chain, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Kills the host that a browser has started, as a crash would. Its launcher names the browser's
 * folder, so its command line tells whose host it is.
 */
export function killHostOf(folder: string): void {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const mine = processes.find((pid) => {
    const words = commandLine(pid);
    return words.includes("tegata.cjs") && words.includes(folder);
  });
  if (mine === undefined) throw new Error("the browser has started no host");
  process.kill(Number(mine), "SIGKILL");
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    // It ended between our two looks.
    return "";
  }
}

/** How many VERIFYs with a password the card has had. */
export const verifiesOf = ({ slot }: Pick<Chain, "slot">): number =>
  slot.log.filter(({ name, bytes }) => name.startsWith("VERIFY") && bytes.includes("**")).length;
