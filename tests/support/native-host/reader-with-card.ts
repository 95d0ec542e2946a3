/** A private pcscd with virtual cards in its readers: the real chain below the host. */
import { Endings } from "../../../scripts/support/endings.ts";
import { type Pcscd, startPcscd } from "../../../scripts/support/pcscd.ts";
import { persona } from "../../../scripts/support/personas.ts";
import {
  startVirtualCard,
  type VirtualCardOptions,
  type VirtualCardProcess,
} from "../../../scripts/support/virtual-card.ts";

export const PINS = { authentication: "1234", signature: "ABC123" } as const;

export type ReadersWithCards = AsyncDisposable & {
  readonly pcscd: Pcscd;
  readonly cards: readonly VirtualCardProcess[];
  /** The card of the first reader. */
  readonly card: VirtualCardProcess;
  /** For programs that shall use these readers. */
  readonly env: NodeJS.ProcessEnv;
};

/** One reader per card; each card's options as for `tegata-card serve`. */
export async function readersWithCards(
  ...cards: readonly Omit<VirtualCardOptions, "vpcd">[]
): Promise<ReadersWithCards> {
  const endings = new Endings();
  try {
    await persona("resident");
    const pcscd = await startPcscd({ readers: cards.length });
    endings.defer(() => pcscd.stop());
    const started: VirtualCardProcess[] = [];
    for (const [i, options] of cards.entries()) {
      started.push(endings.use(await startVirtualCard({ ...options, vpcd: pcscd.ports[i] ?? 0 })));
    }
    const [card] = started;
    if (card === undefined) throw new Error("no card asked for");
    const env = { PCSCLITE_CSOCK_NAME: pcscd.socket };
    return {
      pcscd,
      cards: started,
      card,
      env,
      [Symbol.asyncDispose]: () => endings[Symbol.asyncDispose](),
    };
  } catch (error) {
    await endings[Symbol.asyncDispose]();
    throw error;
  }
}

/** How often a VERIFY with a password reached the card. */
export async function verifies(card: VirtualCardProcess): Promise<number> {
  const log = await card.log();
  return log.filter(({ name }) => name === "VERIFY").length;
}

/** The commands that reached the card, by name. */
export async function commandNames(card: VirtualCardProcess): Promise<readonly string[]> {
  return (await card.log()).map(({ name }) => name);
}
