import { TegataError } from "@tegata/protocol/errors";
import type { DigestAlgorithm } from "@tegata/protocol/host";
import type { SelectedApplication } from "../application/selected-application.ts";
import type { CommandApdu } from "../iso7816/apdu.ts";
import { bySfi, CURRENT_EF, selectFile } from "../iso7816/commands.ts";
import { statusError } from "../iso7816/exchange.ts";
import { type Meaning, meaningOf, SW } from "../iso7816/status-word.ts";
import { KEY_ALGORITHMS } from "./key-algorithm.ts";
import type { KeyFiles } from "./profile.ts";

/**
 * COMPUTE DIGITAL SIGNATURE in the card's own class. P1 = 00: the card pads the data as it is and
 * signs it; the other schemes of the card are not used.
 */
function computeSignature(reference: number, data: Uint8Array, le: number): CommandApdu {
  return {
    name: "COMPUTE DIGITAL SIGNATURE",
    cla: 0x80,
    ins: 0x2a,
    p1: 0x00,
    p2: reference,
    data,
    le,
  };
}

/** Answers that refuse the form of reference. Signing with the other form costs no try. */
const REFERENCE_REFUSED: ReadonlySet<Meaning> = new Set<Meaning>([
  "not-found",
  "wrong-reference",
  "wrong-offset",
  "wrong-file-type",
  "no-file-selected",
]);

/** Signs a digest. Throws `card/status` (6982 before VERIFY), `card/malformed`. */
export async function signDigest(
  application: SelectedApplication,
  { privateKey, algorithm }: KeyFiles,
  [digestAlgorithm, digest]: readonly [DigestAlgorithm, Uint8Array],
): Promise<Uint8Array> {
  const { traits } = application;
  const { signatureLength, toSign } = KEY_ALGORITHMS[algorithm];
  const data = toSign(digestAlgorithm, digest);
  const { ef, sfi } = privateKey;

  if (sfi !== undefined && (traits.knows("sfi-sign") ?? traits.knows("sfi") ?? true)) {
    const command = computeSignature(bySfi(sfi), data, signatureLength);
    const response = await application.exchange(command);
    if (response.sw === SW.OK) {
      traits.learn("sfi-sign", true);
      return ofLength(response.data, signatureLength);
    }
    if (traits.knows("sfi-sign") || !REFERENCE_REFUSED.has(meaningOf(response.sw))) {
      throw statusError(command, response.sw);
    }
    traits.learn("sfi-sign", false);
  }
  await application.send(selectFile(ef));
  const signature = await application.send(computeSignature(CURRENT_EF, data, signatureLength));
  return ofLength(signature, signatureLength);
}

function ofLength(signature: Uint8Array, length: number): Uint8Array {
  if (signature.length === length) return signature;
  throw new TegataError("card/malformed", `a signature of ${signature.length} bytes`, {
    what: "signature",
  });
}
