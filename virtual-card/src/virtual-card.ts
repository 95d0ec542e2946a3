import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { toHex } from "./bytes.ts";
import { CARD_PROFILES, type CardInterface } from "./card/card-kind.ts";
import { makeOperatingSystem } from "./card/make-operating-system.ts";
import type { OperatingSystem } from "./card/operating-system.ts";
import type { SecretName } from "./card/secret.ts";
import { type CardState, makeSecrets, type Secrets } from "./card/secrets.ts";
import { type Fault, FaultPlan, spoil, statusWordOf } from "./faults.ts";
import { commandName, maskedHex } from "./iso7816/command-name.ts";
import { LATENCIES, type LatencyName } from "./latency.ts";
import type { Persona } from "./personas/persona.ts";

/** One APDU in the log. Passwords are masked; answers are counted, not shown. */
export type ApduLogEntry = {
  /** When the command arrived, ISO 8601. */
  readonly time: string;
  /** The command's name, such as `VERIFY`. */
  readonly name: string;
  /** The command in hexadecimal, password bytes as `**`. */
  readonly bytes: string;
  /** Four hexadecimal digits; empty where no answer was given. */
  readonly sw: string;
  /** Bytes of data in the answer. */
  readonly answered: number;
  readonly ms: number;
  /** The fault that happened here. */
  readonly fault?: string;
};

export type CardEvent =
  | { readonly type: "apdu"; readonly entry: ApduLogEntry }
  | { readonly type: "inserted" | "removed" | "changed" };

export type CardOptions = {
  readonly interface?: CardInterface | undefined;
  readonly latency?: LatencyName | undefined;
  /** Specifications as of `parseFault`, or a plan shared with other cards. */
  readonly faults?: readonly string[] | FaultPlan | undefined;
  /** Counters and changed passwords of an earlier life. */
  readonly state?: CardState | undefined;
  readonly extendedLength?: boolean | undefined;
};

export type Tries = { readonly left: number; readonly maximum: number };

/** The card left the reader, before or in the middle of a command. */
export class CardRemovedError extends Error {
  override readonly name = "CardRemovedError";

  constructor() {
    super("the card was removed");
  }
}

const LOG_LENGTH_MAX = 10_000;

/**
 * A My Number Card in software, in a reader: bytes in, bytes out. New cards are inserted and
 * powered. Commands are executed one after the other; a changed counter is announced (`changed`)
 * before the answer leaves.
 */
export class VirtualCard {
  readonly persona: Persona;
  readonly faults: FaultPlan;
  readonly atr: Uint8Array;
  readonly #secrets: Secrets;
  readonly #system: OperatingSystem;
  readonly #latency: LatencyName;
  readonly #listeners = new Set<(event: CardEvent) => void>();
  #log: ApduLogEntry[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #removal = new AbortController();
  #isPowered = true;

  constructor(persona: Persona, options: CardOptions = {}) {
    const { faults = [], extendedLength = true } = options;
    this.persona = persona;
    this.faults = faults instanceof FaultPlan ? faults : new FaultPlan(faults);
    this.atr = CARD_PROFILES[persona.kind].atr[options.interface ?? "contact"];
    this.#latency = options.latency ?? "none";
    this.#secrets = makeSecrets(persona, options.state ?? {});
    this.#system = makeOperatingSystem(persona, this.#secrets, { extendedLength });
  }

  get isInserted(): boolean {
    return !this.#removal.signal.aborted;
  }

  /** Every APDU so far, oldest first (the last 10,000). */
  get log(): readonly ApduLogEntry[] {
    return this.#log;
  }

  /** What outlives power and process: give it to the next card as `state`. */
  get state(): CardState {
    const secrets = Object.values(this.#secrets);
    return Object.fromEntries(secrets.map((secret) => [secret.form.name, secret.state]));
  }

  tries(name: SecretName): Tries {
    const secret = this.#secrets[name];
    return { left: secret.triesLeft, maximum: secret.form.maxTries };
  }

  /** Sets the stage: no command of the card does this. */
  setTries(name: SecretName, left: number): void {
    this.#secrets[name].setTries(left);
    this.#announce({ type: "changed" });
  }

  /** Calls back on every event until the returned function is called. */
  subscribe(listener: (event: CardEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clearLog(): void {
    this.#log = [];
  }

  /** The reader gives power: the answer is the ATR. */
  powerUp(): Uint8Array {
    this.#system.reset();
    this.#isPowered = true;
    return this.atr;
  }

  /** What was verified and selected is forgotten; counters are not. */
  powerDown(): void {
    this.#system.reset();
    this.#isPowered = false;
  }

  reset(): Uint8Array {
    return this.powerUp();
  }

  insert(): void {
    if (this.isInserted) return;
    this.#removal = new AbortController();
    this.powerUp();
    this.#announce({ type: "inserted" });
  }

  /** Commands under way reject, muted ones too. */
  remove(): void {
    if (!this.isInserted) return;
    this.powerDown();
    this.#removal.abort();
    this.#announce({ type: "removed" });
  }

  /**
   * Sends a command APDU and answers with data and status word. Rejects with `CardRemovedError`;
   * never settles while the card is mute and inserted.
   */
  transmit(command: Uint8Array): Promise<Uint8Array> {
    const turn = this.#queue.then(() => this.#exchange(Uint8Array.from(command)));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #exchange(command: Uint8Array): Promise<Uint8Array> {
    if (!this.isInserted) throw new CardRemovedError();
    if (!this.#isPowered) throw new Error("the card has no power: call powerUp() first");
    const { signal } = this.#removal;
    const time = new Date().toISOString();
    const started = performance.now();
    const fault = this.faults.take(command);
    const answer = await this.#answer(command, signal, fault);
    const ms = performance.now() - started;
    this.#record({ time, ms, ...(fault && { fault: fault.spec }) }, command, answer ?? NOTHING);
    if (!answer) return this.#withoutAnswer(signal, fault);
    if (fault?.action === "remove-after") {
      setImmediate(() => {
        this.remove();
      });
    }
    return answer;
  }

  /** Undefined where a fault or the card's removal lets no answer out. */
  async #answer(
    command: Uint8Array,
    signal: AbortSignal,
    fault: Fault | undefined,
  ): Promise<Uint8Array | undefined> {
    const action = fault?.action;
    if (action === "remove" || action === "mute") return undefined;
    const answer = fault?.action === "sw" ? statusWordOf(fault) : this.#execute(command);
    const extra = fault?.action === "delay" ? fault.value : 0;
    const isThere = await stays(signal, LATENCIES[this.#latency](command, answer) + extra);
    if (!isThere || action === "remove-unanswered") return undefined;
    return fault ? spoil(fault, answer) : answer;
  }

  #execute(command: Uint8Array): Uint8Array {
    const before = JSON.stringify(this.state);
    const answer = this.#system.execute(command);
    if (JSON.stringify(this.state) !== before) this.#announce({ type: "changed" });
    return answer;
  }

  async #withoutAnswer(signal: AbortSignal, fault: Fault | undefined): Promise<never> {
    if (fault?.action === "mute" && !signal.aborted) await once(signal, "abort");
    // Removed meanwhile: it may be back already, and is not pulled a second time.
    if (!signal.aborted) this.remove();
    throw new CardRemovedError();
  }

  #record(
    happened: Pick<ApduLogEntry, "time" | "ms" | "fault">,
    command: Uint8Array,
    answer: Uint8Array,
  ): void {
    const entry: ApduLogEntry = {
      ...happened,
      name: commandName(command),
      bytes: maskedHex(command),
      sw: answer.length >= 2 ? toHex(answer.subarray(-2)) : "",
      answered: Math.max(0, answer.length - 2),
      ms: Math.round(happened.ms * 1000) / 1000,
    };
    this.#log.push(entry);
    if (this.#log.length > LOG_LENGTH_MAX) this.#log.shift();
    this.#announce({ type: "apdu", entry });
  }

  #announce(event: CardEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** Whether the card is still there after that time. */
async function stays(removal: AbortSignal, ms: number): Promise<boolean> {
  if (ms <= 0) return true;
  return delay(ms, true, { signal: removal }).catch(() => false);
}

const NOTHING = new Uint8Array();
