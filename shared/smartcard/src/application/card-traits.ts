/**
 * What a card and its reader may take or refuse.
 *
 * - `sfi`: a password named by its short EF identifier; told by the PIN-less tries query alone.
 * - `sfi-read`, `sfi-sign`: the same for READ BINARY and for signing, where falling back is free.
 * - `extended-le`: responses longer than 256 bytes.
 */
export type Trait = "sfi" | "sfi-read" | "sfi-sign" | "extended-le";

/**
 * What was learned about one card in one reader. Make one per conversation and pass it to every
 * `open` of it: what was refused once is not asked again.
 */
export class CardTraits {
  /** The label of EF 0006, once it was read: it tells which profile the card has. */
  tokenLabel: string | undefined;
  readonly #known = new Map<Trait, boolean>();

  /** Undefined until the card was asked. */
  knows(trait: Trait): boolean | undefined {
    return this.#known.get(trait);
  }

  /** A refusal stays: whatever worked before, it is not asked again. */
  learn(trait: Trait, taken: boolean): void {
    this.#known.set(trait, taken && this.#known.get(trait) !== false);
  }
}
