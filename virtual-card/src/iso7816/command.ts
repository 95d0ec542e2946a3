import { SW, SwError } from "./status-word.ts";

/**
 * A command APDU, taken apart. `case` is the case of ISO/IEC 7816-3, 12.1.2: 1 no data either
 * way, 2 data out, 3 data in, 4 both.
 */
export type Command = {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly case: 1 | 2 | 3 | 4;
  readonly extended: boolean;
  readonly data: Uint8Array;
  /** Ne: the most bytes that may be answered; 0 in cases 1 and 3. */
  readonly expected: number;
  /** Le was all zeros: "whatever there is, up to the maximum". */
  readonly upToMaximum: boolean;
};

type Body = Pick<Command, "case" | "extended" | "data" | "expected" | "upToMaximum">;

const NONE = new Uint8Array();
const SHORT_MAXIMUM = 0x100;
const EXTENDED_MAXIMUM = 0x10000;

/** Throws 6700 where the lengths inside the command and its own length disagree. */
export function parseCommand(bytes: Uint8Array): Command {
  const [cla, ins, p1, p2] = bytes;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) {
    throw new SwError(SW.WRONG_LENGTH);
  }
  return { cla, ins, p1, p2, ...parseBody(bytes.subarray(4)) };
}

function parseBody(body: Uint8Array): Body {
  const [first] = body;
  if (first === undefined) return withoutData(1, false, 0, 0);
  if (body.length === 1) return withoutData(2, false, first, SHORT_MAXIMUM);
  if (first !== 0) return parseData(body.subarray(1), first, false);

  if (body.length < 3) throw new SwError(SW.WRONG_LENGTH);
  const length = ((body[1] ?? 0) << 8) | (body[2] ?? 0);
  if (body.length === 3) return withoutData(2, true, length, EXTENDED_MAXIMUM);
  if (length === 0) throw new SwError(SW.WRONG_LENGTH);
  return parseData(body.subarray(3), length, true);
}

const withoutData = (number: 1 | 2, extended: boolean, le: number, maximum: number): Body => ({
  case: number,
  extended,
  data: NONE,
  expected: le === 0 ? maximum : le,
  upToMaximum: number === 2 && le === 0,
});

function parseData(rest: Uint8Array, lc: number, extended: boolean): Body {
  const data = rest.slice(0, lc);
  const le = rest.subarray(lc);
  if (data.length !== lc) throw new SwError(SW.WRONG_LENGTH);
  if (le.length === 0) return { case: 3, extended, data, expected: 0, upToMaximum: false };
  if (le.length !== (extended ? 2 : 1)) throw new SwError(SW.WRONG_LENGTH);

  const value = le.reduce((number, byte) => (number << 8) | byte, 0);
  const maximum = extended ? EXTENDED_MAXIMUM : SHORT_MAXIMUM;
  return { case: 4, extended, data, expected: value || maximum, upToMaximum: value === 0 };
}
