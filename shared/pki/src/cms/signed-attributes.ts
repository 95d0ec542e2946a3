import { equalBytes } from "@tegata/protocol/bytes";
import * as asn1js from "asn1js";
import { bytesOf, childrenOf, type Node, octetsOf, oidOf, sequenceOf, setOf } from "../der/tree.ts";
import { PkiError } from "../errors.ts";
import { type DigestAlgorithm, digestOf } from "../signature/digest.ts";
import { readDigestAlgorithm } from "./algorithms.ts";
import { CMS_OIDS } from "./oids.ts";

/** What is signed in place of the document. RFC 5652, 11. */
export type SignedAttributes = {
  /** As they are signed: with the tag of a SET. RFC 5652, 5.4. */
  readonly bytes: Uint8Array;
  readonly messageDigest: Uint8Array;
  readonly signingTime: Date | null;
  /** The certificate by its hash. Null where the signer does not say. */
  readonly signingCertificate: {
    readonly algorithm: DigestAlgorithm;
    readonly hash: Uint8Array;
  } | null;
};

const SET_TAG = 0x31;

/** Throws `signature/malformed`, also where an attribute comes twice. */
export function readSignedAttributes(node: Node): SignedAttributes {
  const values = readValues(childrenOf(node));
  const contentType = values.get(CMS_OIDS.contentType);
  const messageDigest = values.get(CMS_OIDS.messageDigest);
  if (!contentType || oidOf(contentType) !== CMS_OIDS.data) throw malformed("content type");
  if (!messageDigest) throw malformed("message digest");
  const bytes = Uint8Array.from(bytesOf(node));
  bytes[0] = SET_TAG;
  return {
    bytes,
    messageDigest: octetsOf(messageDigest),
    signingTime: readTime(values.get(CMS_OIDS.signingTime)),
    signingCertificate: readSigningCertificate(values.get(CMS_OIDS.signingCertificateV2)),
  };
}

function readValues(attributes: readonly Node[]): ReadonlyMap<string, Node> {
  const values = new Map<string, Node>();
  for (const attribute of attributes) {
    const [type, set, ...rest] = sequenceOf(attribute);
    const [value, ...others] = setOf(set);
    const oid = oidOf(type);
    if (!value || others.length > 0 || rest.length > 0) throw malformed(`attribute ${oid}`);
    if (values.has(oid)) throw malformed(`attribute ${oid} twice`);
    values.set(oid, value);
  }
  return values;
}

function readTime(node: Node | undefined): Date | null {
  if (!node) return null;
  if (node instanceof asn1js.UTCTime || node instanceof asn1js.GeneralizedTime) {
    return node.toDate();
  }
  throw malformed("signing time");
}

/** The first ESSCertIDv2 is the signer's. RFC 5035, 3. */
function readSigningCertificate(node: Node | undefined): SignedAttributes["signingCertificate"] {
  if (!node) return null;
  const [first] = sequenceOf(sequenceOf(node)[0]);
  const [head, ...rest] = sequenceOf(first);
  if (head instanceof asn1js.OctetString) return { algorithm: "SHA-256", hash: octetsOf(head) };
  return { algorithm: readDigestAlgorithm(head), hash: octetsOf(rest[0]) };
}

/** Throws `signature/signer` when the signer meant another certificate than the one beside it. */
export async function requireSigningCertificate(
  { signingCertificate }: SignedAttributes,
  certificate: Uint8Array,
): Promise<void> {
  if (!signingCertificate) return;
  const { value } = await digestOf(certificate, signingCertificate.algorithm);
  if (!equalBytes(value, signingCertificate.hash)) {
    throw new PkiError("signature/signer", "made with another certificate", {
      what: "signing certificate",
    });
  }
}

const malformed = (what: string): PkiError =>
  new PkiError("signature/malformed", `the signed attributes' ${what}`, { what });
