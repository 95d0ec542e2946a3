import { concatBytes } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";

/** A command as a value. Building one sends nothing. */
export type CommandApdu = {
  /** Name from the standard, for errors and logs. Never derived from `data`. */
  readonly name: string;
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly data?: Uint8Array;
  /** Ne: the greatest number of response bytes expected, 1 to 65536. */
  readonly le?: number;
  /** `data` is secret: it is wiped after sending and never shown. */
  readonly sensitive?: true;
};

export type ResponseApdu = { readonly data: Uint8Array; readonly sw: number };

const SHORT_DATA_MAX = 255;
export const SHORT_LE_MAX = 256;
const EXTENDED_DATA_MAX = 65_535;
const EXTENDED_LE_MAX = 65_536;

const uint16 = (value: number): [number, number] => [(value >> 8) & 0xff, value & 0xff];

function checkFields({ name, data, le }: CommandApdu): void {
  if (data?.length === 0 || (data && data.length > EXTENDED_DATA_MAX)) {
    throw new RangeError(`${name}: ${data.length} data bytes cannot be sent`);
  }
  if (le !== undefined && !(Number.isInteger(le) && le >= 1 && le <= EXTENDED_LE_MAX)) {
    throw new RangeError(`${name}: Le ${le} is out of range`);
  }
}

/**
 * Encodes cases 1 to 4, short where the lengths allow it and extended otherwise.
 * ISO/IEC 7816-4:2005, 5.1. Throws RangeError for lengths that no APDU can carry.
 */
export function encodeCommand(command: CommandApdu): Uint8Array {
  checkFields(command);
  const { cla, ins, p1, p2, data, le } = command;
  const header = Uint8Array.of(cla, ins, p1, p2);
  const body = data ?? new Uint8Array();
  if (body.length <= SHORT_DATA_MAX && (le ?? 0) <= SHORT_LE_MAX) {
    const lc = data ? [data.length] : [];
    return concatBytes(header, Uint8Array.from(lc), body, Uint8Array.from(le ? [le & 0xff] : []));
  }
  // Extended: one 00 announces the form; Lc and Le then take two bytes each.
  const lc = data ? [0, ...uint16(data.length)] : [];
  const leField = le ? [...(data ? [] : [0]), ...uint16(le)] : [];
  return concatBytes(header, Uint8Array.from(lc), body, Uint8Array.from(leField));
}

/** ISO/IEC 7816-4:2005, 5.1, table 1: which of Lc, data and Le a command carries. */
export type CommandCase = 1 | 2 | 3 | 4;

export type DecodedCommand = {
  readonly case: CommandCase;
  readonly extended: boolean;
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly data?: Uint8Array;
  readonly le?: number;
};

const malformed = (what: string): TegataError<"card/malformed"> =>
  new TegataError("card/malformed", `${what} is malformed`, { what });

type Body = Pick<DecodedCommand, "case" | "extended" | "data" | "le">;

/** The rest of a command after Lc: its data and, in case 4, an Le of `leSize` bytes. */
function decodeWithData(rest: Uint8Array, lc: number, extended: boolean): Body | null {
  const leSize = extended ? 2 : 1;
  if (lc === 0 || (rest.length !== lc && rest.length !== lc + leSize)) return null;
  const data = rest.slice(0, lc);
  if (rest.length === lc) return { case: 3, extended, data };
  return { case: 4, extended, data, le: decodeLe(rest.subarray(lc)) };
}

function decodeLe(field: Uint8Array): number {
  const value = field.reduce((sum, byte) => sum * 256 + byte, 0);
  return value === 0 ? 256 ** field.length : value;
}

function decodeBody(body: Uint8Array): Body | null {
  const [first, second, third] = body;
  if (first === undefined) return { case: 1, extended: false };
  if (body.length === 1) return { case: 2, extended: false, le: decodeLe(body) };
  if (first !== 0) return decodeWithData(body.subarray(1), first, false);
  if (second === undefined || third === undefined) return null;
  if (body.length === 3) return { case: 2, extended: true, le: decodeLe(body.subarray(1)) };
  return decodeWithData(body.subarray(3), second * 256 + third, true);
}

/** Reads the bytes of a command back. Throws `card/malformed` unless every byte is accounted for. */
export function decodeCommand(bytes: Uint8Array): DecodedCommand {
  const [cla, ins, p1, p2] = bytes;
  const body = decodeBody(bytes.subarray(4));
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined || !body) {
    throw malformed("command");
  }
  return { cla, ins, p1, p2, ...body };
}

/**
 * Splits a response into data and status word. Throws `card/removed` for no bytes at all, which
 * is how some readers answer when the card left in the middle, and `card/malformed` for one byte.
 */
export function decodeResponse(bytes: Uint8Array): ResponseApdu {
  if (bytes.length === 0) {
    throw new TegataError("card/removed", "the reader answered with no bytes", {});
  }
  const [sw1, sw2] = bytes.subarray(-2);
  if (sw1 === undefined || sw2 === undefined) throw malformed("response");
  return { data: bytes.slice(0, -2), sw: (sw1 << 8) | sw2 };
}
