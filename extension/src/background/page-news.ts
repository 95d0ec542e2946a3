import type { WireError } from "@tegata/protocol/errors";
import { toWireError } from "@tegata/protocol/errors";
import type { HostResult, ReaderStatus } from "@tegata/protocol/host";
import type { CardPresence, PageError, PageStatus } from "@tegata/protocol/page-messages";
import type { HostClient } from "./host-client.ts";
import type { After } from "./waiting.ts";

/** How often a watch looks: at the readers, not at a card. */
const LOOK_MS = 1000;

type NewsHost = Pick<HostClient, "ready" | "request">;

export type PageNewsOptions = {
  readonly host: NewsHost;
  /** Our own version. */
  readonly version: string;
  readonly after: After;
};

type InWords = (error: WireError) => PageError;

/** What a page hears without a person: the state of things, and when cards come and go. */
export class PageNews {
  readonly #options: PageNewsOptions;
  #asking: Promise<HostResult["status"]> | null = null;
  #looking: Promise<HostResult["presence"]> | null = null;

  constructor(options: PageNewsOptions) {
    this.#options = options;
  }

  /** Never rejects: what is wrong is part of the state. */
  async status(inWords: InWords, host: NewsHost = this.#options.host): Promise<PageStatus> {
    const { version: extension } = this.#options;
    let version: string | null = null;
    try {
      ({ version } = await host.ready());
      const { readers } = await this.#readers(host);
      const problem = problemOf(readers);
      const card = presenceOf(readers);
      return { extension, host: version, card, ...(problem && { problem: inWords(problem) }) };
    } catch (error) {
      return {
        ...{ extension, host: version, card: "absent" },
        problem: inWords(toWireError(error)),
      };
    }
  }

  /** Tells when a card comes or goes, until the signal aborts. */
  watch(signal: AbortSignal, tell: (card: CardPresence) => void): Promise<void> {
    let known: CardPresence | null = null;
    return new Promise((resolve) => {
      const look = async (): Promise<void> => {
        if (signal.aborted) {
          resolve();
          return;
        }
        const card = await this.#presence(known);
        if (known !== null && card !== null && card !== known) tell(card);
        known = card;
        this.#options.after(LOOK_MS, () => void look());
      };
      void look();
    });
  }

  /** While the host does not answer, what was known holds. */
  async #presence(known: CardPresence | null): Promise<CardPresence | null> {
    try {
      // A page may watch from a thousand ports: the host is asked once.
      this.#looking ??= this.#options.host.request("presence", {}).finally(() => {
        this.#looking = null;
      });
      return (await this.#looking).card;
    } catch {
      return known;
    }
  }

  /** Pages that ask at the same time share one look at the readers. */
  async #readers(host: NewsHost): Promise<HostResult["status"]> {
    this.#asking ??= host.request("status", {}).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }
}

const presenceOf = (readers: readonly ReaderStatus[]): CardPresence =>
  readers.some(({ card }) => card?.kind === "jpki") ? "present" : "absent";

/** The first thing that stands in the way of a login. Null: nothing does. */
function problemOf(readers: readonly ReaderStatus[]): WireError | null {
  const cards = readers.flatMap(({ card }) => (card ? [card] : []));
  const jpki = cards.find(({ kind }) => kind === "jpki");
  const purpose = "authentication";
  if (readers.length === 0) return { code: "reader/none", details: {} };
  if (cards.length === 0) return { code: "card/none", details: {} };
  if (!jpki) return { code: "card/unknown", details: {} };
  if (!jpki.certificates[purpose]) return { code: "certificate/absent", details: { purpose } };
  if (jpki.triesLeft[purpose] === 0) return { code: "pin/blocked", details: { purpose } };
  return null;
}
