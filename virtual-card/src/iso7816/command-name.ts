import { toHex } from "../bytes.ts";

/** What a log calls a command, by CLA and INS. */
const NAMES: Readonly<Record<number, string>> = {
  0x00a4: "SELECT",
  0x00b0: "READ BINARY",
  0x00b2: "READ RECORD",
  0x0020: "VERIFY",
  0x0024: "CHANGE PIN",
  0x8032: "CHANGE KEY",
  0x802a: "SIGN",
  0x0084: "GET CHALLENGE",
  0x0088: "INTERNAL AUTHENTICATE",
  0x80a2: "TERMINAL AUTHENTICATE",
  0x80fc: "LAST COMMAND",
  0x00ca: "GET DATA",
  0x00cb: "GET DATA",
  0x00c0: "GET RESPONSE",
};

/** The names that a log or a fault specification may use. */
export const COMMAND_NAMES: readonly string[] = [
  ...new Set([...Object.values(NAMES), "GET TRIES", "UNKNOWN"]),
];

/** The instructions that carry a password, whatever their class byte says. */
const WITH_SECRET: ReadonlySet<number> = new Set([0x20, 0x24, 0x32]);
const HEADER_LENGTH = 4;

/** `GET TRIES` is VERIFY without a password: it asks for the counter and spends nothing. */
export function commandName(command: Uint8Array): string {
  const [cla = 0, ins = 0] = command;
  const name = NAMES[(cla << 8) | ins] ?? "UNKNOWN";
  return name === "VERIFY" && command.length <= HEADER_LENGTH ? "GET TRIES" : name;
}

/**
 * A command in hexadecimal with every password byte shown as `**`. A command whose Lc is wrong
 * is masked from Lc on: the byte there may belong to the password.
 */
export function maskedHex(command: Uint8Array): string {
  if (!WITH_SECRET.has(command[1] ?? 0)) return toHex(command);
  const lcIsRight = command[HEADER_LENGTH] === command.length - HEADER_LENGTH - 1;
  const shown = lcIsRight ? HEADER_LENGTH + 1 : HEADER_LENGTH;
  return toHex(command.subarray(0, shown)) + "**".repeat(Math.max(0, command.length - shown));
}
