/**
 * A card of a few rules for tests of strategy: which forms it refuses, and how, is set per test.
 * It reads bytes by itself and shares no code with shared/smartcard. The whole card, with
 * security state and all files, is the virtual card.
 */
import { TegataError } from "@tegata/protocol/errors";
import type { CardChannel } from "@tegata/smartcard/iso7816";

/** A status word, no answer at all, or a transmission that fails. */
export type Refusal = number | "empty" | "removed" | "transport";

export type CardRules = {
  /** Contents by EF identifier. */
  readonly files: Readonly<Record<number, Uint8Array>>;
  /** What each use of a short EF identifier is refused with. */
  readonly refuseSfi?: Partial<Record<"read" | "query" | "verify" | "sign", Refusal>>;
  readonly refuseExtended?: Refusal;
  /** Answer to the tries query. Default 63C3. */
  readonly tries?: number;
  /** Answer to VERIFY. Default 9000. */
  readonly verify?: number;
  readonly signature?: Uint8Array;
};

const INS = { select: 0xa4, read: 0xb0, verify: 0x20, change: 0x24, sign: 0x2a };
const sw = (word: number): Uint8Array => Uint8Array.of(word >> 8, word & 0xff);

function refuse(refusal: Refusal): Uint8Array {
  if (typeof refusal === "number") return sw(refusal);
  if (refusal === "empty") return new Uint8Array();
  if (refusal === "removed") throw new TegataError("card/removed", "as a reader tells it", {});
  throw new Error("0x8010002f");
}

export class TranscriptCard implements CardChannel {
  readonly #rules: CardRules;
  #current = 0;

  constructor(rules: CardRules) {
    this.#rules = rules;
  }

  async transmit(command: Uint8Array): Promise<Uint8Array> {
    const [, ins = 0, p1 = 0, p2 = 0] = command;
    switch (ins) {
      case INS.select:
        return p1 === 0x02 ? this.#selectFile(command) : sw(0x9000);
      case INS.read:
        return this.#read(command, p1, p2);
      case INS.verify:
        return command.length === 4
          ? this.#bySfi(p2, "query", () => sw(this.#rules.tries ?? 0x63c3))
          : this.#bySfi(p2, "verify", () => sw(this.#rules.verify ?? 0x9000));
      case INS.change:
        return sw(0x9000);
      case INS.sign:
        return this.#bySfi(p2, "sign", () =>
          Uint8Array.of(...(this.#rules.signature ?? new Uint8Array(256)), 0x90, 0x00),
        );
      default:
        return sw(0x6d00);
    }
  }

  #bySfi(p2: number, use: "query" | "verify" | "sign", answer: () => Uint8Array): Uint8Array {
    const refusal = this.#rules.refuseSfi?.[use];
    return refusal !== undefined && p2 !== 0x80 ? refuse(refusal) : answer();
  }

  #selectFile(command: Uint8Array): Uint8Array {
    const ef = ((command[5] ?? 0) << 8) | (command[6] ?? 0);
    const passwordOrKey = [0x17, 0x18, 0x1a, 0x1b].includes(ef);
    if (!(ef in this.#rules.files) && !passwordOrKey) return sw(0x6a82);
    this.#current = ef;
    return sw(0x9000);
  }

  #read(command: Uint8Array, p1: number, p2: number): Uint8Array {
    const { refuseExtended, refuseSfi, files } = this.#rules;
    if (command.length === 7 && refuseExtended !== undefined) return refuse(refuseExtended);
    const named = (p1 & 0x80) !== 0;
    if (named && refuseSfi?.read !== undefined) return refuse(refuseSfi.read);
    if (named) this.#current = p1 & 0x1f;

    const file = files[this.#current];
    if (!file) return sw(0x6a82);
    const offset = named ? p2 : (p1 << 8) | p2;
    if (offset >= file.length) return sw(0x6b00);
    return Uint8Array.of(...file.subarray(offset, offset + expectedLength(command)), 0x90, 0x00);
  }
}

/** Le, short or extended. */
function expectedLength(command: Uint8Array): number {
  const [first = 0, second = 0, third = 0] = command.subarray(4);
  return command.length === 7 ? (second << 8) | third : first || 256;
}

/** Something of DER form: SEQUENCE of `length` bytes in all (at least 260), then filler. */
export function fakeCertificate(length: number, filler = 32): Uint8Array {
  const content = length - 4;
  const bytes = new Uint8Array(length + filler).fill(0xff);
  bytes.set([0x30, 0x82, content >> 8, content & 0xff]);
  for (let i = 4; i < length; i += 1) bytes[i] = (i * 7) & 0xff;
  return bytes;
}
