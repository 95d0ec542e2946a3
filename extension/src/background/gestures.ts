/** A request this soon after an answer follows from it: the page chains them. */
const CHAIN_MS = 5000;
/** From the third prompt in a row the person is asked first. */
const PROMPTS_PER_GESTURE = 2;
const DOCUMENTS_KEPT = 64;

type Ledger = { gesture: number; prompts: number; confirmedAt: number };

/**
 * Counts, per document, which gesture a prompt belongs to. A request needs a gesture of its own,
 * or must follow the answer to one that the person has just confirmed; otherwise the screen first
 * shows who asks. The browser's own user activation does not count: typing in the PIN frame
 * gives it to the page.
 */
export class GestureLedger {
  readonly #documents = new Map<string, Ledger>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes the gesture for one prompt. False: ask the person first. */
  take(document: string, gesture: number): boolean {
    const seen = this.#documents.get(document);
    const isNew = gesture > (seen?.gesture ?? 0);
    const follows =
      seen !== undefined &&
      this.#now() - seen.confirmedAt <= CHAIN_MS &&
      seen.prompts < PROMPTS_PER_GESTURE;
    const ledger = {
      gesture: Math.max(gesture, seen?.gesture ?? 0),
      prompts: follows && !isNew ? seen.prompts + 1 : 1,
      confirmedAt: Number.NEGATIVE_INFINITY,
    };
    this.#documents.delete(document);
    this.#documents.set(document, ledger);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > DOCUMENTS_KEPT && oldest !== undefined) {
      this.#documents.delete(oldest);
    }
    return isNew || follows;
  }

  /** The person entered their password and the page got its answer. */
  confirmed(document: string): void {
    const ledger = this.#documents.get(document);
    if (ledger) ledger.confirmedAt = this.#now();
  }
}
