import * as asn1js from "asn1js";
import type { ParsedCertificate } from "../certificate/parse.ts";
import { octetString, oid, sequence, tagged, toDer } from "../der/make.ts";
import type { TrustedAuthority } from "../trust/trust.ts";

/** SHA-1 only names the CA here, and is what every responder knows. RFC 6960, 4.3. */
const SHA_1 = "1.3.14.3.2.26";
export const NONCE_OID = "1.3.6.1.5.5.7.48.1.2";
const NONCE_LENGTH = 32;

export type OcspRequest = {
  readonly der: Uint8Array;
  /** The CertID that the answer must be about, and the nonce that it must repeat. */
  readonly certificateId: Uint8Array;
  readonly nonce: Uint8Array;
};

/** One certificate, with a nonce. RFC 6960, 4.1; RFC 9654. */
export async function makeOcspRequest(
  { x509 }: ParsedCertificate,
  issuer: TrustedAuthority,
): Promise<OcspRequest> {
  const certificateId = sequence(
    sequence(oid(SHA_1), new asn1js.Null()),
    octetString(await sha1(issuer.subject)),
    octetString(await sha1(issuer.publicKey)),
    x509.serialNumber,
  );
  const nonce = toDer(octetString(crypto.getRandomValues(new Uint8Array(NONCE_LENGTH))));
  const extensions = sequence(sequence(oid(NONCE_OID), octetString(nonce)));
  const request = sequence(sequence(sequence(certificateId)), tagged(2, extensions));
  return { der: toDer(sequence(request)), certificateId: toDer(certificateId), nonce };
}

const sha1 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-1", Uint8Array.from(bytes)));
