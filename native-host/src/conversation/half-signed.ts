import { TegataError } from "@tegata/protocol/errors";
import type { DecodedDigest } from "../handlers/digests.ts";
import { pause } from "../readers/wait.ts";

/** Building a container takes milliseconds; Windows resets a card after 5 s without a command. */
const WAIT_MS = 4_000;

type Signatures = string[];
type Digests = readonly DecodedDigest[];
/** Gives the certificate out and waits for the digests. */
type Waiting = (certificate: Uint8Array) => Promise<Digests>;

type Begun = {
  readonly give: (digests: Digests) => void;
  readonly signatures: Promise<Signatures>;
};

/** A signature between its halves: the card is verified and waits for the digests. */
export class HalfSigned {
  readonly #ending: AbortSignal;
  #begun: Begun | null = null;

  constructor(ending: AbortSignal) {
    this.#ending = ending;
  }

  /**
   * Runs `work`, which waits for the digests in the middle. Resolves to the certificate as soon as
   * it waits; rejects with what `work` throws before.
   */
  begin(work: (waiting: Waiting) => Promise<Signatures>): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      let give: Begun["give"] = () => undefined;
      const given = new Promise<Digests>((done) => {
        give = done;
      });
      const signatures = work(async (certificate) => {
        resolve(certificate);
        return Promise.race([given, this.#tooLate(given)]);
      });
      const begun = { give, signatures };
      this.#begun = begun;
      signatures.catch(reject).finally(() => {
        if (this.#begun === begun) this.#begun = null;
      });
    });
  }

  /** Throws `request/invalid` when nothing waits: never begun, or too late. */
  finish(digests: Digests): Promise<Signatures> {
    const begun = this.#begun;
    if (begun === null) {
      throw new TegataError("request/invalid", "no signature is begun", { path: "conversation" });
    }
    begun.give(digests);
    return begun.signatures;
  }

  async #tooLate(given: Promise<unknown>): Promise<never> {
    const over = new AbortController();
    void given.then(() => {
      over.abort();
    });
    await pause(WAIT_MS, AbortSignal.any([this.#ending, over.signal]));
    throw new TegataError("request/cancelled", "the digests did not come", {});
  }
}
