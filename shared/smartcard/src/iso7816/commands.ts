/** Commands of ISO/IEC 7816-4:2005 as values; the clause stands at each. Building one sends nothing. */
import type { CommandApdu } from "./apdu.ts";

/** Greatest offset of a READ BINARY: bit 8 of P1 means "short EF identifier". */
export const OFFSET_MAX = 0x7fff;
const SFI_MAX = 0x1e;
/** Bit 8 of P1 (READ) or P2 (password, key): the low five bits name the file. */
const BY_SFI = 0x80;

/** Bit 8 and the short EF identifier. Throws RangeError unless it is 1 to 30. */
export function bySfi(sfi: number): number {
  if (!Number.isInteger(sfi) || sfi < 1 || sfi > SFI_MAX) {
    throw new RangeError(`${sfi} is no short EF identifier`);
  }
  return BY_SFI | sfi;
}

/** SELECT by DF name, no FCI returned. 7.1.1. */
export function selectApplication(aid: Uint8Array): CommandApdu {
  return { name: "SELECT AID", cla: 0x00, ins: 0xa4, p1: 0x04, p2: 0x0c, data: aid };
}

/** SELECT an EF under the current DF, no FCI returned. 7.1.1. */
export function selectFile(ef: number): CommandApdu {
  const data = Uint8Array.of(ef >> 8, ef & 0xff);
  return { name: "SELECT EF", cla: 0x00, ins: 0xa4, p1: 0x02, p2: 0x0c, data };
}

/** READ BINARY from the current EF. 7.2.3. Throws RangeError for an offset over 7FFF. */
export function readBinary(offset: number, le: number): CommandApdu {
  if (!Number.isInteger(offset) || offset < 0 || offset > OFFSET_MAX) {
    throw new RangeError(`READ BINARY: offset ${offset} is out of range`);
  }
  return { name: "READ BINARY", cla: 0x00, ins: 0xb0, p1: offset >> 8, p2: offset & 0xff, le };
}

/** READ BINARY from the start of the EF with this short identifier, which becomes current. 7.2.3. */
export function readBinaryBySfi(sfi: number, le: number): CommandApdu {
  return { name: "READ BINARY", cla: 0x00, ins: 0xb0, p1: bySfi(sfi), p2: 0x00, le };
}

/** The password in the current EF. */
export const CURRENT_EF = 0x80;

/** VERIFY. 7.5.6. `reference`: {@link CURRENT_EF} or {@link bySfi}. The data is not padded. */
export function verify(reference: number, password: Uint8Array): CommandApdu {
  return {
    name: "VERIFY",
    cla: 0x00,
    ins: 0x20,
    p1: 0x00,
    p2: reference,
    data: password,
    sensitive: true,
  };
}

/**
 * VERIFY without data: tells the tries left and spends none. 7.5.6. Four bytes exactly: with a
 * trailing Le the card answers 6700.
 */
export function queryTries(reference: number): CommandApdu {
  return { name: "VERIFY (query)", cla: 0x00, ins: 0x20, p1: 0x00, p2: reference };
}

/** CHANGE REFERENCE DATA to a new password, the old one being verified (P1 = 01). 7.5.7. */
export function changeReferenceData(reference: number, next: Uint8Array): CommandApdu {
  return {
    name: "CHANGE REFERENCE DATA",
    cla: 0x00,
    ins: 0x24,
    p1: 0x01,
    p2: reference,
    data: next,
    sensitive: true,
  };
}

/** GET RESPONSE. 7.6.1. */
export function getResponse(le: number): CommandApdu {
  return { name: "GET RESPONSE", cla: 0x00, ins: 0xc0, p1: 0x00, p2: 0x00, le };
}
