/**
 * The whole chain of the main job, no part replaced: demo portal, card in a process of its own,
 * pcscd with a virtual reader, the built host, the extension in a browser with a fresh profile.
 */

import type { Portal } from "@tegata/portal-server";
import { loadPersona, makePersonas, type Persona } from "@tegata/virtual-card";
import { buildDevHost } from "../build/dev-host.ts";
import { type Chromium, HOST_PROGRAM, launchChromium } from "./chromium.ts";
import { startDemoPortal } from "./demo-portal.ts";
import { Endings } from "./endings.ts";
import { startPcscd } from "./pcscd.ts";
import { PERSONAS } from "./personas.ts";
import { startVirtualCard, type VirtualCardProcess } from "./virtual-card.ts";

/** The parts that can be left out, to see that the rest says which is missing. */
export const PARTS = ["extension", "host", "pcscd", "card"] as const;
export type Part = (typeof PARTS)[number];

export type ChainOptions = {
  readonly persona: string;
  /** The portal's port; 0 takes a free one. */
  readonly port: number;
  readonly without: Part | null;
  readonly headless: boolean;
};

export type Chain = AsyncDisposable & {
  readonly portal: Portal;
  /** Null when it was left out. */
  readonly card: VirtualCardProcess | null;
  readonly chromium: Chromium;
  readonly persona: Persona;
};

export async function startChain(options: ChainOptions): Promise<Chain> {
  const endings = new Endings();
  try {
    return await startParts(options, endings);
  } catch (error) {
    await endings[Symbol.asyncDispose]();
    throw error;
  }
}

async function startParts(options: ChainOptions, endings: Endings): Promise<Chain> {
  await makePersonas(PERSONAS);
  const persona = await loadPersona(PERSONAS, options.persona);
  const portal = endings.use(await startDemoPortal({ port: options.port }));
  const startCard = process.platform === "linux" ? cardBehindPcscd : cardOnLoopback;
  const { card, host, env } = await startCard(options, endings);
  const chromium = endings.use(
    await launchChromium({
      headless: options.headless,
      host: options.without === "host" ? null : host,
      env: { ...process.env, ...env },
    }),
  );
  if (options.without === "extension") {
    await chromium.browser.uninstallExtension(chromium.extensionId);
  }
  return {
    portal,
    card,
    chromium,
    persona,
    [Symbol.asyncDispose]: () => endings[Symbol.asyncDispose](),
  };
}

type CardSide = Pick<Chain, "card"> & {
  readonly host: string;
  readonly env: Readonly<Record<string, string>>;
};

async function cardBehindPcscd(
  { persona, without }: ChainOptions,
  endings: Endings,
): Promise<CardSide> {
  const pcscd = endings.use(await startPcscd());
  const vpcd = pcscd.ports[0] ?? 0;
  const card = without === "card" ? null : endings.use(await startVirtualCard({ persona, vpcd }));
  if (without === "pcscd") await pcscd.halt();
  return { card, host: HOST_PROGRAM, env: { PCSCLITE_CSOCK_NAME: pcscd.socket } };
}

/** Windows and macOS have no virtual reader: the development host reaches the card by a socket. */
async function cardOnLoopback(
  { persona, without }: ChainOptions,
  endings: Endings,
): Promise<CardSide> {
  const host = await buildDevHost();
  if (without === "card") return { card: null, host, env: {} };
  const card = endings.use(await startVirtualCard({ persona }));
  return { card, host, env: { TEGATA_VIRTUAL_CARD: String(card.listenPort) } };
}
