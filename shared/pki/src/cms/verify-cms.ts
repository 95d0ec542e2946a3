import { equalBytes } from "@tegata/protocol/bytes";
import { parseCertificate } from "../certificate/parse.ts";
import { verifyRsa } from "../certificate/public-key.ts";
import { PkiError } from "../errors.ts";
import { type DigestAlgorithm, digestOf } from "../signature/digest.ts";
import {
  type SignatureOptions,
  type VerifiedSignature,
  verifySigner,
} from "../signature/verified-signature.ts";
import { readCms } from "./read-cms.ts";
import { requireSigningCertificate } from "./signed-attributes.ts";

export type VerifyCmsOptions = SignatureOptions & {
  /** DER, detached, one signer. */
  readonly cms: Uint8Array;
  /** The document that it is the signature of. */
  readonly content: Uint8Array;
};

/**
 * Verifies a detached CMS signature with a JPKI signature certificate, with or without signed
 * attributes. Throws the PkiError of what failed.
 */
export async function verifyCms(options: VerifyCmsOptions): Promise<VerifiedSignature> {
  const { content } = options;
  const cms = readCms(options.cms);
  const verified = await verifySigner(cms.certificate, options);
  const { attributes, algorithm, signature } = cms;
  if (attributes) {
    await requireDigest(content, algorithm, attributes.messageDigest);
    await requireSigningCertificate(attributes, cms.certificate);
  }
  const certificate = parseCertificate(cms.certificate);
  const data = attributes?.bytes ?? content;
  if (!(await verifyRsa(certificate, { hash: algorithm, signature, data }))) {
    throw new PkiError("signature/value", "its key did not sign this", {});
  }
  return {
    ...verified,
    claimedSigningTime: attributes?.signingTime ?? null,
    signer: cms.certificate,
  };
}

async function requireDigest(
  content: Uint8Array,
  algorithm: DigestAlgorithm,
  expected: Uint8Array,
): Promise<void> {
  const { value } = await digestOf(content, algorithm);
  if (!equalBytes(value, expected)) {
    throw new PkiError("signature/digest", "not the document that was signed", {});
  }
}
