import { fromHex, toHex } from "./bytes.ts";
import { COMMAND_NAMES, commandName } from "./iso7816/command-name.ts";

/**
 * What goes wrong:
 * - `remove`: pulled before the command is executed, which gets no answer
 * - `remove-unanswered`: the card executes (a VERIFY counts) but is gone before it answers
 * - `remove-after`: the card answers, then is gone
 * - `mute`: neither executes nor ever answers
 * - `sw=6F00`: refuses with this status word, without executing
 * - `short=N`: executes, answers only the first N bytes (1 where no N is given)
 * - `garble`: executes, every byte of the answer's data is wrong; without data the status word is
 * - `delay=MS`: executes, answers that much later
 */
export const FAULT_ACTIONS = [
  "remove",
  "remove-unanswered",
  "remove-after",
  "mute",
  "sw",
  "short",
  "garble",
  "delay",
] as const;
export type FaultAction = (typeof FAULT_ACTIONS)[number];

export type Fault = {
  readonly spec: string;
  readonly action: FaultAction;
  /** The status word, the bytes kept or the milliseconds. */
  readonly value: number;
  readonly matches: (command: Uint8Array) => boolean;
  /** Which of the matching commands, from 1. */
  readonly nth: number;
  /** From the n-th on every time, not once. */
  readonly stays: boolean;
};

const SPEC =
  /^(?<action>[a-z-]+)(?:=(?<value>[^@]+))?@(?<target>[^#!]*)(?:#(?<nth>\d+))?(?<stays>!)?$/;

const VALUES: Readonly<Partial<Record<FaultAction, (text: string | undefined) => number>>> = {
  sw: (text) => (text && /^[0-9a-f]{4}$/i.test(text) ? Number.parseInt(text, 16) : Number.NaN),
  short: (text = "1") => (Number(text) >= 1 ? Number(text) : Number.NaN),
  delay: (text) => Number(text ?? Number.NaN),
};

/**
 * Reads `ACTION[=VALUE]@TARGET[#N][!]`. TARGET is a command's name as in the log (`verify`,
 * `get-tries`, `read-binary`, …), `hex:` with the command's first bytes (`.` for any digit), or
 * nothing for any command; `#N` the n-th such command from now; `!` from then on every time.
 */
export function parseFault(spec: string): Fault {
  const { action, value, target = "", nth = "1", stays } = SPEC.exec(spec)?.groups ?? {};
  const known = FAULT_ACTIONS.find((candidate) => candidate === action);
  if (!known) throw new Error(`fault "${spec}": ACTION@TARGET, with ${FAULT_ACTIONS.join(", ")}`);
  const number = VALUES[known]?.(value) ?? 0;
  if (!Number.isSafeInteger(number) || (value !== undefined && !VALUES[known])) {
    throw new Error(`fault "${spec}": the value of "${known}" is wrong`);
  }
  if (Number(nth) < 1) throw new Error(`fault "${spec}": commands count from 1`);
  const matches = matcher(target, spec);
  return { spec, action: known, value: number, matches, nth: Number(nth), stays: stays === "!" };
}

function matcher(target: string, spec: string): Fault["matches"] {
  if (target === "") return () => true;
  if (target.startsWith("hex:")) {
    const digits = target.slice("hex:".length).replaceAll(/\s/g, "");
    if (!/^[0-9a-f.]+$/i.test(digits)) throw new Error(`fault "${spec}": not hexadecimal`);
    const pattern = new RegExp(`^${digits}`, "i");
    return (command) => pattern.test(toHex(command));
  }
  const name = target.toUpperCase().replaceAll("-", " ");
  if (!COMMAND_NAMES.includes(name)) {
    throw new Error(`fault "${spec}": no such command; there are ${COMMAND_NAMES.join(", ")}`);
  }
  return (command) => commandName(command) === name;
}

type Pending = { readonly fault: Fault; seen: number };

/** The faults that are still to come. */
export class FaultPlan {
  #pending: Pending[] = [];

  constructor(specs: readonly string[] = []) {
    for (const spec of specs) this.add(spec);
  }

  get specs(): readonly string[] {
    return this.#pending.map(({ fault }) => fault.spec);
  }

  /** Throws where the specification cannot be read. */
  add(spec: string): void {
    this.#pending.push({ fault: parseFault(spec), seen: 0 });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Counts this command for every fault; the first that is due happens. */
  take(command: Uint8Array): Fault | undefined {
    for (const pending of this.#pending) {
      if (pending.fault.matches(command)) pending.seen += 1;
    }
    const due = this.#pending.find(
      ({ fault, seen }) => seen >= fault.nth && fault.matches(command),
    );
    if (due && !due.fault.stays) this.#pending = this.#pending.filter((other) => other !== due);
    return due?.fault;
  }
}

const GARBAGE = 0x55;

/** What a fault makes of an answer that the card gave. */
export function spoil({ action, value }: Fault, answer: Uint8Array): Uint8Array {
  if (action === "short") return answer.slice(0, value);
  if (action !== "garble") return answer;
  const end = answer.length > 2 ? answer.length - 2 : answer.length;
  return answer.map((byte, i) => (i < end ? byte ^ GARBAGE : byte));
}

export const statusWordOf = ({ value }: Fault): Uint8Array =>
  fromHex(value.toString(16).padStart(4, "0"));
