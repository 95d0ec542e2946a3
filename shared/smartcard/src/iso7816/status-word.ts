/** Status words by name. ISO/IEC 7816-4:2005, 5.1.3. Only values that the product compares with. */
export const SW = {
  OK: 0x9000,
  WRONG_LENGTH: 0x6700,
  SECURITY_STATUS_NOT_SATISFIED: 0x6982,
  FILE_NOT_FOUND: 0x6a82,
} as const;

/** What a status word means to us. */
export type Meaning =
  | "ok"
  | "more-data"
  | "end-of-file"
  | "wrong-le"
  | "password-wrong"
  | "password-blocked"
  | "wrong-length"
  | "channel-unsupported"
  | "wrong-file-type"
  | "not-verified"
  | "conditions-not-met"
  | "no-file-selected"
  | "not-found"
  | "wrong-reference"
  | "wrong-offset"
  | "wrong-instruction"
  | "wrong-class"
  | "secure-messaging-refused"
  | "unknown";

type Row = readonly [first: number, last: number, meaning: Meaning, text: string];

/** Every status word of the card, once. Rows do not overlap; what is in no row is `unknown`. */
export const STATUS_WORDS: readonly Row[] = [
  [0x9000, 0x9000, "ok", "done"],
  [0x6100, 0x61ff, "more-data", "more response bytes wait"],
  [0x6282, 0x6282, "end-of-file", "the file ended before Le bytes"],
  [0x63c0, 0x63c0, "password-blocked", "wrong, and no try is left"],
  [0x63c1, 0x63cf, "password-wrong", "wrong, or asked for: tries left in the last digit"],
  [0x6700, 0x6700, "wrong-length", "wrong length"],
  [0x6881, 0x6881, "channel-unsupported", "logical channels are not supported"],
  [0x6981, 0x6981, "wrong-file-type", "the command does not fit this kind of file"],
  [0x6982, 0x6982, "not-verified", "a password must be verified first"],
  [0x6983, 0x6983, "password-blocked", "the password is blocked"],
  [0x6984, 0x6984, "password-blocked", "the password is blocked (the present card's answer)"],
  [0x6985, 0x6985, "conditions-not-met", "conditions of use not satisfied"],
  [0x6986, 0x6986, "no-file-selected", "no file is selected"],
  [0x69fc, 0x69fc, "secure-messaging-refused", "no secure messaging in this application"],
  [0x6a82, 0x6a82, "not-found", "no such file or application"],
  [0x6a83, 0x6a83, "not-found", "no such record"],
  [0x6a86, 0x6a86, "wrong-reference", "P1 or P2 not accepted"],
  [0x6a88, 0x6a88, "wrong-reference", "the data referred to is not found"],
  [0x6b00, 0x6b00, "wrong-offset", "the offset lies outside the file"],
  [0x6c00, 0x6cff, "wrong-le", "wrong Le: the right one is in SW2"],
  [0x6d00, 0x6d00, "wrong-instruction", "instruction not supported"],
  [0x6e00, 0x6e00, "wrong-class", "class not supported"],
];

const rowOf = (sw: number): Row | undefined =>
  STATUS_WORDS.find(([first, last]) => sw >= first && sw <= last);

export const meaningOf = (sw: number): Meaning => rowOf(sw)?.[2] ?? "unknown";

/** In words, for developers. */
export const statusText = (sw: number): string => rowOf(sw)?.[3] ?? "unknown status word";

/** For developers: `6a82 no such file or application`. */
export const describeStatusWord = (sw: number): string =>
  `${sw.toString(16).padStart(4, "0")} ${statusText(sw)}`;

/** Tries left as a password command tells them: 63Cx, and 0 when blocked. Null for the rest. */
export function triesLeftOf(sw: number): number | null {
  const meaning = meaningOf(sw);
  if (meaning === "password-blocked") return 0;
  return meaning === "password-wrong" ? sw & 0x0f : null;
}
