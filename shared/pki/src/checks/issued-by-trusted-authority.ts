import { equalBytes } from "@tegata/protocol/bytes";
import { createECDSASignatureFromCMS } from "pkijs";
import { authorityKeyIdOf } from "../certificate/extensions.ts";
import type { ParsedCertificate } from "../certificate/parse.ts";
import { PkiError } from "../errors.ts";
import { SIGNATURE_ALGORITHMS } from "../trust/signature-algorithms.ts";
import { issuerBytes, type Trust, type TrustedAuthority } from "../trust/trust.ts";
import type { Check, CheckContext } from "./check.ts";

/**
 * The CA of this purpose that the certificate names by key identifier has signed it. Names do not
 * choose: all generations of J-LIS's CAs have the same one. A JPKI chain is two certificates long.
 */
export const issuedByTrustedAuthority: Check = async (certificate, context) => {
  const authority = findAuthority(certificate, context);
  if (context.now < authority.notBefore || context.now > authority.notAfter) {
    const details = { authorityKeyId: authority.keyId };
    throw new PkiError("certificate/issuer-not-valid", "its CA is not valid now", details);
  }
  await checkSignature(certificate, authority);
};

/** Throws `certificate/unknown-issuer`. */
export function findAuthority(
  certificate: ParsedCertificate,
  { purpose, trust }: { readonly purpose: CheckContext["purpose"]; readonly trust: Trust },
): TrustedAuthority {
  const keyId = authorityKeyIdOf(certificate);
  const authority = keyId === null ? undefined : trust[purpose].get(keyId);
  if (!authority || !equalBytes(authority.subject, issuerBytes(certificate))) {
    const details = { authorityKeyId: keyId };
    throw new PkiError("certificate/unknown-issuer", "no CA that is trusted here", details);
  }
  return authority;
}

async function checkSignature(
  { x509, signedPart }: ParsedCertificate,
  { algorithm, key }: TrustedAuthority,
): Promise<void> {
  const oid = x509.signatureAlgorithm.algorithmId;
  const parameters = SIGNATURE_ALGORITHMS.get(oid);
  // Both places must name the same algorithm: RFC 5280, 4.1.1.2.
  if (!parameters || oid !== algorithm || oid !== x509.signature.algorithmId) {
    throw new PkiError("certificate/algorithm", "signed in another way", { oid });
  }
  const signature = signatureBytes(x509, parameters.encoding);
  const data = Uint8Array.from(signedPart);
  const genuine =
    signature !== null && (await crypto.subtle.verify(parameters.verify, key, signature, data));
  if (!genuine) throw new PkiError("certificate/signature", "its CA did not sign this", {});
}

/** WebCrypto takes an ECDSA signature as r and s of one length; certificates carry a SEQUENCE. */
function signatureBytes(
  { signatureValue }: ParsedCertificate["x509"],
  encoding: "raw" | "ecdsa-sig-value",
): Uint8Array<ArrayBuffer> | null {
  if (signatureValue.valueBlock.unusedBits !== 0) return null;
  const bytes = Uint8Array.from(signatureValue.valueBlock.valueHexView);
  if (encoding === "raw") return bytes;
  try {
    const [schema] = signatureValue.valueBlock.value;
    return schema ? new Uint8Array(createECDSASignatureFromCMS(schema, 48)) : null;
  } catch {
    return null;
  }
}
