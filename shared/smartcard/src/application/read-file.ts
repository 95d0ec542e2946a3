import { concatBytes } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import { type CommandApdu, type ResponseApdu, SHORT_LE_MAX } from "../iso7816/apdu.ts";
import { OFFSET_MAX, readBinary, readBinaryBySfi, selectFile } from "../iso7816/commands.ts";
import { statusError } from "../iso7816/exchange.ts";
import { meaningOf, SW } from "../iso7816/status-word.ts";
import { readTlvHeader } from "../iso7816/tlv.ts";
import type { FileReference, SelectedApplication } from "./selected-application.ts";

/** Builds the same READ BINARY for a given Le. */
type Read = (le: number) => CommandApdu;

/** Answers with data: in full, or as far as the file goes. */
const isRead = ({ sw, data }: ResponseApdu): boolean =>
  sw === SW.OK || (meaningOf(sw) === "end-of-file" && data.length > 0);

/**
 * Whether an answer to an extended read is about the file and no refusal of the length: there is no
 * such file, as far as the command itself named one, or a password comes first.
 */
function aboutTheFile({ p1 }: CommandApdu, sw: number): boolean {
  const named = (p1 & 0x80) !== 0;
  return meaningOf(sw) === "not-verified" || (named && sw === SW.FILE_NOT_FOUND);
}

/**
 * A failed transmission that may be the reader refusing an extended Le. `card/removed` is one too:
 * readers answer no bytes, or the code for a removed card. Only a short command shows the truth.
 */
const mayBeRefusal = (error: unknown): boolean =>
  !(error instanceof TegataError) ||
  error.code === "card/removed" ||
  error.code === "card/malformed";

type Probe =
  | { readonly kind: "answered"; readonly response: ResponseApdu }
  | { readonly kind: "refused"; readonly sw: number }
  | { readonly kind: "failed"; readonly error: Error };

async function probeExtended(
  application: SelectedApplication,
  command: CommandApdu,
): Promise<Probe> {
  try {
    const response = await application.exchange(command);
    const answered =
      (isRead(response) && response.data.length > 0) || aboutTheFile(command, response.sw);
    return answered ? { kind: "answered", response } : { kind: "refused", sw: response.sw };
  } catch (error) {
    if (!mayBeRefusal(error)) throw error;
    const failure = error instanceof Error ? error : new Error("transmission failed");
    return { kind: "failed", error: failure };
  }
}

/**
 * One READ BINARY of up to `le` bytes. A longer one than a short response is asked for with an
 * extended Le until that is refused once, in whatever way; then 256 bytes at a time.
 */
async function read(
  application: SelectedApplication,
  build: Read,
  le: number,
): Promise<ResponseApdu> {
  const { traits } = application;
  if (le <= SHORT_LE_MAX || traits.knows("extended-le") === false) {
    return application.exchange(build(Math.min(le, SHORT_LE_MAX)));
  }
  const probe = await probeExtended(application, build(le));
  if (probe.kind === "answered") {
    if (isRead(probe.response)) traits.learn("extended-le", true);
    return probe.response;
  }
  // A card that was removed makes this throw: nothing is learned about the length then.
  const short = await application.exchange(build(SHORT_LE_MAX));
  // The same refusal twice is not about the length, but about the form of reference.
  const sameRefusal = probe.kind === "refused" && probe.sw === short.sw && !isRead(short);
  if (!sameRefusal) traits.learn("extended-le", false);
  // The card is there, but the failed transmission may have reset it: only data proves that not.
  if (probe.kind === "failed" && !isRead(short)) throw probe.error;
  return short;
}

/** What reading by short EF identifier came to: `refused` is the form, not the file. */
type Start = { readonly data: Uint8Array | null } | "refused";

async function readBySfi(
  application: SelectedApplication,
  sfi: number,
  le: number,
): Promise<Start> {
  const { traits } = application;
  const command = (length: number): CommandApdu => readBinaryBySfi(sfi, length);
  const response = await read(application, command, le);
  if (isRead(response)) {
    traits.learn("sfi-read", true);
    return { data: response.data };
  }
  if (meaningOf(response.sw) === "not-verified") throw statusError(command(le), response.sw);
  const absent = traits.knows("sfi-read") === true && response.sw === SW.FILE_NOT_FOUND;
  return absent ? { data: null } : "refused";
}

async function readBySelecting(
  application: SelectedApplication,
  ef: number,
  le: number,
): Promise<Uint8Array | null> {
  const select = selectFile(ef);
  const { sw } = await application.exchange(select);
  if (sw === SW.FILE_NOT_FOUND) return null;
  if (sw !== SW.OK) throw statusError(select, sw);
  const command = (length: number): CommandApdu => readBinary(0, length);
  const response = await read(application, command, le);
  if (!isRead(response)) throw statusError(command(le), response.sw);
  return response.data;
}

/** By short EF identifier, or by SELECT EF where that is refused. Null: there is no such file. */
async function readByReference(
  application: SelectedApplication,
  { ef, sfi }: FileReference,
  le: number,
): Promise<Uint8Array | null> {
  const { traits } = application;
  if (sfi === undefined || !(traits.knows("sfi-read") ?? traits.knows("sfi") ?? true)) {
    return readBySelecting(application, ef, le);
  }
  const start = await readBySfi(application, sfi, le);
  if (start !== "refused") return start.data;
  const data = await readBySelecting(application, ef, le);
  // The file is there, so it was the short form that the card refused.
  if (data !== null) traits.learn("sfi-read", false);
  return data;
}

/**
 * The first read of a file, which makes it current. Where an extended Le failed in transmission and
 * the card still answers, the application is selected anew and the file read by short commands;
 * not after a password was sent, because what it opened may be closed again.
 */
async function readStart(
  application: SelectedApplication,
  file: FileReference,
  le: number,
): Promise<Uint8Array | null> {
  const { traits } = application;
  const asked = traits.knows("extended-le") !== false;
  try {
    return await readByReference(application, file, le);
  } catch (error) {
    const refusedNow = asked && traits.knows("extended-le") === false;
    if (!refusedNow || !mayBeRefusal(error) || application.passwordSent) throw error;
    if (!(await application.selectAgain())) throw error;
    return readByReference(application, file, le);
  }
}

/** Reads the first `length` bytes of a file. Null: no such file. Throws `card/status`. */
export function readRecord(
  application: SelectedApplication,
  file: FileReference,
  length: number,
): Promise<Uint8Array | null> {
  return readStart(application, file, length);
}

export type DerFile = {
  readonly file: FileReference;
  /** What it holds, for errors. */
  readonly what: string;
  /** Bytes to ask for before the length is known. */
  readonly firstRead: number;
};

/** An EF that was never written: filler from its first byte. One FF alone begins a private tag. */
const isFiller = ([first, second]: Uint8Array): boolean =>
  first === undefined || first === 0x00 || (first === 0xff && (second ?? 0xff) === 0xff);

const cutShort = (what: string): TegataError<"card/malformed"> =>
  new TegataError("card/malformed", `${what}: the file ends before its DER length`, { what });

/**
 * Reads a DER value that starts at the beginning of a file, in as few commands as card and reader
 * allow, and cuts the filler behind it. Null: no such file, or an empty one.
 */
export async function readDerFile(
  application: SelectedApplication,
  { file, what, firstRead }: DerFile,
): Promise<Uint8Array | null> {
  const first = await readStart(application, file, firstRead);
  if (first === null || isFiller(first)) return null;
  const total = readTlvHeader(first, 0, what).end;
  if (total > OFFSET_MAX) throw new TegataError("card/malformed", `${what}: too long`, { what });

  const chunks = [first];
  for (let offset = first.length; offset < total; ) {
    const at = offset;
    const command = (le: number): CommandApdu => readBinary(at, le);
    const response = await read(application, command, total - offset);
    if (!isRead(response)) throw statusError(command(total - offset), response.sw);
    if (response.data.length === 0) throw cutShort(what);
    chunks.push(response.data);
    offset += response.data.length;
  }
  return concatBytes(...chunks).slice(0, total);
}
