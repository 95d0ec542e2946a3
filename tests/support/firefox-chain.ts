/** The real chain in Firefox: pcscd with a virtual card, the built host, the portal's own origin. */
import { type Served, serve } from "@tegata/virtual-card";
import { type Firefox, type FirefoxOptions, launchFirefox } from "../../scripts/support/firefox.ts";
import { startPcscd } from "../../scripts/support/pcscd.ts";
import { PERSONAS } from "./extension-chain.ts";
import { answerWithPages, PORTAL_HOST, servePortalOrigin } from "./portal-origin.ts";

export type FirefoxChainOptions = Pick<
  FirefoxOptions,
  "keepFirstSteps" | "prefs" | "systemAccess"
> & {
  /** Documents by path, at the portal's origin and at those of `otherHosts`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Hosts of other origins that the same pages stand at. */
  readonly otherHosts?: readonly string[];
};

export type FirefoxChain = AsyncDisposable & {
  readonly slot: Served["slot"];
  readonly firefox: Firefox;
};

export async function startFirefoxChain(options: FirefoxChainOptions = {}): Promise<FirefoxChain> {
  const { pages = {}, otherHosts = [], ...rest } = options;
  const endings: (() => unknown)[] = [];
  const end = async (): Promise<void> => {
    for (const ending of endings.splice(0).reverse()) await ending();
  };
  try {
    const portal = await servePortalOrigin(answerWithPages(pages));
    endings.push(() => portal[Symbol.asyncDispose]());
    const pcscd = await startPcscd();
    endings.push(pcscd.stop);
    const card = await serve({
      ...{ personas: PERSONAS, persona: "resident", inserted: true, interface: "contact" },
      ...{ latency: "none", faults: [], ui: false },
      vpcd: { host: "127.0.0.1", port: pcscd.ports[0] ?? 0 },
    });
    endings.push(card.close);
    const firefox = await launchFirefox({
      ...rest,
      env: { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket },
      map: { hosts: [PORTAL_HOST, ...otherHosts], port: portal.port },
    });
    endings.push(() => firefox[Symbol.asyncDispose]());
    return { slot: card.slot, firefox, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}
