/**
 * One text form for logs and fixtures: `>` what was sent, `<` what came back, `!` a transmission
 * that failed (with its error code), `#` a remark to the end of the line.
 *
 * ```
 * > 00 a4 04 0c 0a d3 92 f0 00 26 01 00 00 00 01  # SELECT
 * < 90 00  # done
 * > 00 20 00 98 **  # VERIFY
 * ! card/removed
 * ```
 *
 * `**` stands for any number of bytes that are not shown: at the end of a command, or before the
 * status word of an answer. What may carry a password is always written so: neither its bytes nor
 * its length can be recorded.
 */
import { fromHex, toHex } from "@tegata/protocol/bytes";
import { statusText } from "./status-word.ts";

const HIDDEN = "**";
const HEADER_LENGTH = 4;

type Instruction = { readonly name: string; readonly secret?: true };

/** Names for logs, and which instructions carry secrets in any class. 7816-4, 7816-8, JICSAP 2.0. */
const INSTRUCTIONS: ReadonlyMap<number, Instruction> = new Map<number, Instruction>([
  [0x20, { name: "VERIFY", secret: true }],
  [0x21, { name: "VERIFY", secret: true }],
  [0x24, { name: "CHANGE REFERENCE DATA", secret: true }],
  [0x25, { name: "CHANGE REFERENCE DATA", secret: true }],
  [0x2a, { name: "COMPUTE DIGITAL SIGNATURE" }],
  [0x2c, { name: "RESET RETRY COUNTER", secret: true }],
  [0x2d, { name: "RESET RETRY COUNTER", secret: true }],
  [0x32, { name: "CHANGE KEY", secret: true }],
  [0x82, { name: "EXTERNAL AUTHENTICATE" }],
  [0x84, { name: "GET CHALLENGE" }],
  [0x88, { name: "INTERNAL AUTHENTICATE" }],
  [0xa4, { name: "SELECT" }],
  [0xb0, { name: "READ BINARY" }],
  [0xb2, { name: "READ RECORD" }],
  [0xc0, { name: "GET RESPONSE" }],
  [0xca, { name: "GET DATA" }],
  [0xcb, { name: "GET DATA" }],
]);

const instructionOf = (command: Uint8Array): Instruction | undefined =>
  INSTRUCTIONS.get(command[1] ?? -1);

const spaced = (bytes: Uint8Array): string => toHex(bytes).replaceAll(/..(?=.)/g, "$& ");

/** `> …` with its name as a remark. What may be secret is `**`. */
export function formatCommand(command: Uint8Array): string {
  const instruction = instructionOf(command);
  const hide = instruction?.secret === true && command.length > HEADER_LENGTH;
  const shown = hide ? `${spaced(command.subarray(0, HEADER_LENGTH))} ${HIDDEN}` : spaced(command);
  return `> ${shown}  # ${instruction?.name ?? "unknown instruction"}`;
}

export type Shown = "all" | "status";

/** `< …` with the status word in words. `status` leaves the data out: it may be personal. */
export function formatResponse(response: Uint8Array, shown: Shown): string {
  if (response.length < 2) return `< ${spaced(response)}`.trimEnd();
  const [sw1, sw2] = response.subarray(-2);
  const said = statusText(((sw1 ?? 0) << 8) | (sw2 ?? 0));
  const size = response.length - 2;
  if (shown === "all" || size === 0) return `< ${spaced(response)}  # ${said}`;
  return `< ${HIDDEN} ${spaced(response.subarray(-2))}  # ${size} bytes, ${said}`;
}

export type ExpectedCommand = { readonly bytes: Uint8Array; readonly open: boolean };

export type RecordedExchange = {
  readonly command: ExpectedCommand;
  readonly answer:
    | {
        readonly kind: "response";
        readonly bytes: Uint8Array;
        /** `bytes` is the status word alone: the data was left out. */
        readonly open: boolean;
      }
    | { readonly kind: "failure"; readonly code: string };
};

function parseCommand(text: string): ExpectedCommand {
  const open = text.endsWith(HIDDEN);
  return { bytes: fromHex(open ? text.slice(0, -HIDDEN.length) : text), open };
}

function parseAnswer(line: string): RecordedExchange["answer"] {
  const text = line.slice(1).trim();
  if (line.startsWith("!")) return { kind: "failure", code: text };
  if (!line.startsWith("<")) throw new SyntaxError(`answer expected, found: ${line}`);
  const open = text.startsWith(HIDDEN);
  return { kind: "response", bytes: fromHex(open ? text.slice(HIDDEN.length) : text), open };
}

/** Reads the text form. Throws SyntaxError where it is not one. */
export function parseConversation(text: string): readonly RecordedExchange[] {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "");
  const exchanges: RecordedExchange[] = [];
  for (let i = 0; i < lines.length; i += 2) {
    const [command = "", answer] = lines.slice(i, i + 2);
    if (!command.startsWith(">")) throw new SyntaxError(`command expected, found: ${command}`);
    if (answer === undefined) throw new SyntaxError(`no answer to: ${command}`);
    exchanges.push({ command: parseCommand(command.slice(1).trim()), answer: parseAnswer(answer) });
  }
  return exchanges;
}

/** Whether these bytes are what the recording expects, hidden bytes aside. */
export function matchesCommand(expected: ExpectedCommand, command: Uint8Array): boolean {
  const { bytes, open } = expected;
  const fits = open ? command.length > bytes.length : command.length === bytes.length;
  return fits && bytes.every((byte, i) => byte === command[i]);
}
