import { TegataError } from "@tegata/protocol/errors";
import type { Purpose } from "@tegata/protocol/purpose";

/** EF 0008: which certificates were issued to this card. */
export const AVAILABILITY_LENGTH = 3;

/** Whether the card has the certificate for each purpose. */
export type Availability = Readonly<Record<Purpose, boolean>>;

/** Both certificates show `8F`. Of the byte's meaning only this much is relied on. */
const ISSUED = 0x80;

/**
 * Reads EF 0008: byte 0 tells of the signature certificate, byte 1 of the authentication
 * certificate; the meaning of byte 2 is not known. Throws `card/malformed` for fewer bytes.
 */
export function parseAvailability(bytes: Uint8Array): Availability {
  const [signature, authentication] = bytes;
  if (bytes.length < AVAILABILITY_LENGTH || signature === undefined) {
    throw new TegataError("card/malformed", "availability is cut", { what: "availability" });
  }
  return {
    authentication: ((authentication ?? 0) & ISSUED) !== 0,
    signature: (signature & ISSUED) !== 0,
  };
}
