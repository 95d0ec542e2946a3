import type { SecretName } from "../card/secret.ts";
import { FaultPlan } from "../faults.ts";
import { loadPersona } from "../personas/load-personas.ts";
import { type ApduLogEntry, type CardOptions, type Tries, VirtualCard } from "../virtual-card.ts";
import type { StateFile } from "./state-file.ts";

export type SlotOptions = {
  /** Folder made by `makePersonas`. */
  readonly personas: string;
  readonly state: StateFile;
  readonly card: Pick<CardOptions, "interface" | "latency">;
  readonly faults: readonly string[];
};

export type SlotStatus = {
  readonly persona: string;
  readonly inserted: boolean;
  /** The reader has noticed the inserted card. */
  readonly seated: boolean;
  readonly tries: Readonly<Partial<Record<SecretName, Tries>>>;
  readonly faults: readonly string[];
};

export type SlotEvent =
  | { readonly type: "apdu"; readonly persona: string; readonly entry: ApduLogEntry }
  | { readonly type: "status"; readonly status: SlotStatus }
  | { readonly type: "inserted" | "removed" };

const SHOWN_TRIES = ["authentication", "signature", "card-info"] as const;

/** The reader's slot of the served card: which persona's card lies in it, and what happens there. */
export class Slot {
  readonly #options: SlotOptions;
  readonly #faults: FaultPlan;
  readonly #listeners = new Set<(event: SlotEvent) => void>();
  #card: VirtualCard;
  #isSeated = false;

  private constructor(card: VirtualCard, faults: FaultPlan, options: SlotOptions) {
    this.#card = card;
    this.#faults = faults;
    this.#options = options;
    this.#watch(card);
  }

  /** A slot with this persona's card, inserted or beside the reader. */
  static async open(
    options: SlotOptions & { readonly persona: string; readonly inserted: boolean },
  ): Promise<Slot> {
    const faults = new FaultPlan(options.faults);
    const card = await makeCard(options, faults, options.persona);
    if (!options.inserted) card.remove();
    return new Slot(card, faults, options);
  }

  /** The card in the reader; undefined while it is removed. */
  get card(): VirtualCard | undefined {
    return this.#card.isInserted ? this.#card : undefined;
  }

  get log(): readonly ApduLogEntry[] {
    return this.#card.log;
  }

  get status(): SlotStatus {
    const { persona } = this.#card;
    const present = SHOWN_TRIES.filter((name) => name === "card-info" || persona[name]);
    return {
      persona: persona.name,
      inserted: this.#card.isInserted,
      seated: this.#isSeated,
      tries: Object.fromEntries(present.map((name) => [name, this.#card.tries(name)])),
      faults: this.#faults.specs,
    };
  }

  subscribe(listener: (event: SlotEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Inserts the card that lies beside the reader, or the named persona's instead of it. */
  async insert(persona = this.#card.persona.name): Promise<void> {
    if (persona === this.#card.persona.name) {
      this.#card.insert();
      return;
    }
    const next = await makeCard(this.#options, this.#faults, persona);
    this.#card.remove();
    this.#card = next;
    this.#watch(next);
    this.#announce({ type: "inserted" });
    this.#announceStatus();
  }

  /** Said by the reader's side on every message. */
  markSeated(): void {
    if (this.#isSeated) return;
    this.#isSeated = true;
    this.#announceStatus();
  }

  remove(): void {
    this.#card.remove();
  }

  /**
   * The card as it was issued: all tries, first passwords, no faults. It stays where it is, and
   * the reader notices nothing but that the security status is gone.
   */
  async reset(): Promise<void> {
    const old = this.#card;
    this.#faults.clear();
    this.#options.state.forget(old.persona.name);
    const fresh = await makeCard(this.#options, this.#faults, old.persona.name);
    if (!old.isInserted) fresh.remove();
    this.#card = fresh;
    this.#watch(fresh);
    // Lets go of a command that was muted.
    old.remove();
    this.#announceStatus();
  }

  /** Throws where the specification cannot be read. */
  addFault(spec: string): void {
    this.#faults.add(spec);
    this.#announceStatus();
  }

  clearFaults(): void {
    this.#faults.clear();
    this.#announceStatus();
  }

  setTries(name: SecretName, left: number): void {
    this.#card.setTries(name, left);
  }

  #watch(card: VirtualCard): void {
    const persona = card.persona.name;
    card.subscribe((event) => {
      if (card !== this.#card) return;
      if (event.type === "apdu") this.#announce({ type: "apdu", persona, entry: event.entry });
      else if (event.type === "changed") this.#options.state.save(persona, card.state);
      else {
        this.#isSeated = false;
        this.#announce({ type: event.type });
      }
      if (event.type !== "apdu" || event.entry.fault) this.#announceStatus();
    });
  }

  #announceStatus(): void {
    this.#announce({ type: "status", status: this.status });
  }

  #announce(event: SlotEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

async function makeCard(
  { personas, state, card }: SlotOptions,
  faults: FaultPlan,
  name: string,
): Promise<VirtualCard> {
  const persona = await loadPersona(personas, name);
  return new VirtualCard(persona, { ...card, faults, state: state.load(persona.name) });
}
