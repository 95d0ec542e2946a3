import { equalBytes } from "@tegata/protocol/bytes";
import * as asn1js from "asn1js";
import {
  bytesOf,
  childrenOf,
  integerOf,
  isTagged,
  type Node,
  octetsOf,
  oidOf,
  parseDer,
  sequenceOf,
  setOf,
} from "../der/tree.ts";
import { PkiError } from "../errors.ts";
import type { DigestAlgorithm } from "../signature/digest.ts";
import { readDigestAlgorithm, requireRsa } from "./algorithms.ts";
import { CMS_OIDS } from "./oids.ts";
import { readSignedAttributes, type SignedAttributes } from "./signed-attributes.ts";

/** Far above any signature of a card: certificates and a timestamp fit many times. */
const LENGTH_MAX = 256 * 1024;

/** One signer's detached signature, as far as structure goes. Nothing of it is verified yet. */
export type ReadCms = {
  readonly algorithm: DigestAlgorithm;
  /** The one that the signer is identified by. */
  readonly certificate: Uint8Array;
  /** Null where the document's digest itself is signed. */
  readonly attributes: SignedAttributes | null;
  readonly signature: Uint8Array;
};

/**
 * Reads a detached CMS signature of one signer (RFC 5652, 5). Strict: DER, one signer, nothing that
 * changes nothing. Throws `signature/*`.
 */
export function readCms(cms: Uint8Array): ReadCms {
  if (cms.length > LENGTH_MAX) {
    throw new PkiError("signature/too-large", "longer than any", { limit: LENGTH_MAX });
  }
  try {
    const [type, content, ...rest] = sequenceOf(parseDer(cms));
    if (oidOf(type) !== CMS_OIDS.signedData || !isTagged(content, 0) || rest.length > 0) {
      throw malformed("content type");
    }
    return readSignedData(childrenOf(content)[0]);
  } catch (error) {
    if (error instanceof PkiError) throw error;
    throw malformed("structure", { cause: error });
  }
}

function readSignedData(node: Node | undefined): ReadCms {
  const [version, digestAlgorithms, encapsulated, ...fields] = sequenceOf(node);
  const certificates = fields.filter((field) => isTagged(field, 0));
  const [signerInfos, ...rest] = fields.filter((field) => !isTagged(field, 0));
  if (certificates.length > 1 || rest.length > 0) throw malformed("fields");
  requireDetached(sequenceOf(encapsulated));
  const signers = setOf(signerInfos);
  const [signer] = signers;
  if (!signer) throw new PkiError("signature/absent", "it has no signer", {});
  if (signers.length > 1) {
    throw new PkiError("signature/several", "one signer expected", { count: signers.length });
  }
  const read = readSignerInfo(signer, certificates.flatMap(childrenOf));
  const declared = setOf(digestAlgorithms).map(readDigestAlgorithm);
  if (declared.length !== 1 || declared[0] !== read.algorithm) throw malformed("digest algorithms");
  // 1, or 3 where the signer is named by key identifier: RFC 5652, 5.1.
  if (!isVersion(version, read.byKeyId ? 3 : 1)) throw malformed("version");
  return read;
}

/** Content inside the signature would be a second document beside the one that is verified. */
function requireDetached([type, content]: readonly Node[]): void {
  if (oidOf(type) !== CMS_OIDS.data || content) throw malformed("content is not detached data");
}

function readSignerInfo(
  node: Node,
  certificates: readonly Node[],
): ReadCms & { readonly byKeyId: boolean } {
  const [version, signerId, digestAlgorithm, ...rest] = sequenceOf(node);
  const [attributes, fields] = isTagged(rest[0], 0) ? [rest[0], rest.slice(1)] : [undefined, rest];
  const [signatureAlgorithm, signature, ...unsigned] = fields;
  const byKeyId = isTagged(signerId, 0);
  if (!isVersion(version, byKeyId ? 3 : 1)) throw malformed("version");
  if (unsigned.length > 1 || (unsigned[0] && !isTagged(unsigned[0], 1))) throw malformed("fields");
  const algorithm = readDigestAlgorithm(digestAlgorithm);
  requireRsa(signatureAlgorithm, algorithm);
  return {
    algorithm,
    certificate: findCertificate(certificates, signerId, byKeyId),
    attributes: attributes ? readSignedAttributes(attributes) : null,
    signature: octetsOf(signature),
    byKeyId,
  };
}

function findCertificate(
  certificates: readonly Node[],
  signerId: Node | undefined,
  byKeyId: boolean,
): Uint8Array {
  const found = certificates.find((certificate) =>
    byKeyId ? hasKeyId(certificate, signerId) : hasIssuerAndSerial(certificate, signerId),
  );
  if (!found) {
    throw new PkiError("signature/signer", "its certificate is not in it", {
      what: "certificate",
    });
  }
  return bytesOf(found);
}

/** Issuer and serial number of the certificate, byte for byte. RFC 5652, 10.2.4. */
function hasIssuerAndSerial(certificate: Node, signerId: Node | undefined): boolean {
  const [issuer, serial, ...rest] = sequenceOf(signerId);
  const fields = sequenceOf(sequenceOf(certificate)[0]);
  const start = isTagged(fields[0], 0) ? 1 : 0;
  return (
    rest.length === 0 &&
    equalBytes(integerOf(serial), integerOf(fields[start])) &&
    equalBytes(bytesOf(issuer), bytesOf(fields[start + 2]))
  );
}

const SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

function hasKeyId(certificate: Node, signerId: Node | undefined): boolean {
  if (!(signerId instanceof asn1js.Primitive)) return false;
  const extensions = sequenceOf(sequenceOf(certificate)[0]).find((field) => isTagged(field, 3));
  const found = (extensions ? sequenceOf(childrenOf(extensions)[0]) : [])
    .map(sequenceOf)
    .find(([type]) => oidOf(type) === SUBJECT_KEY_IDENTIFIER);
  if (!found) return false;
  const keyId = octetsOf(parseDer(octetsOf(found.at(-1))));
  return equalBytes(signerId.valueBlock.valueHexView, keyId);
}

const isVersion = (node: Node | undefined, version: number): boolean =>
  equalBytes(integerOf(node), Uint8Array.of(version));

const malformed = (what: string, options?: ErrorOptions): PkiError =>
  new PkiError("signature/malformed", `the signature's ${what}`, { what }, options);
