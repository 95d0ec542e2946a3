import { equalBytes, fromBase64 } from "@tegata/protocol/bytes";
import type { Document, Element } from "@xmldom/xmldom";
import { parseCertificate } from "../certificate/parse.ts";
import { verifyRsa } from "../certificate/public-key.ts";
import { PkiError } from "../errors.ts";
import { digestOf } from "../signature/digest.ts";
import {
  type SignatureOptions,
  type VerifiedSignature,
  verifySigner,
} from "../signature/verified-signature.ts";
import { canonicalizeDocument, canonicalizeElement } from "./canonicalize.ts";
import { DIGEST_ALGORITHMS, DS, XADES } from "./identifiers.ts";
import { childElements, parseXml } from "./parse-xml.ts";
import {
  type ReadXmlSignature,
  type Reference,
  readSignature,
  wrapping,
} from "./read-signature.ts";

export type VerifyXmlOptions = SignatureOptions & {
  /** The signed document, or the signature that stands beside `content`. */
  readonly xml: Uint8Array;
  /** The document of a detached signature. */
  readonly content?: Uint8Array;
};

export type VerifiedXml = VerifiedSignature & {
  /**
   * What is signed: for a detached signature the content; otherwise the document in canonical
   * form, without the signature and without comments. Read the data from here and nowhere else.
   */
  readonly signedContent: Uint8Array;
};

/**
 * Verifies an enveloped or detached XML signature, XAdES or plain, with a JPKI signature
 * certificate. Throws the PkiError of what failed.
 */
export async function verifyXml(options: VerifyXmlOptions): Promise<VerifiedXml> {
  const { document, root } = parseXml(options.xml);
  const read = readSignature(findSignature(document, root, options.content !== undefined));
  const signedContent = documentBytes(document, read, options.content);
  const verified = await verifySigner(read.certificate, options);
  await requireDigest(read.document, signedContent);
  const claimedSigningTime = await checkProperties(read);
  const { algorithm, signature, signedInfo, canonicalization } = read;
  const data = canonicalizeElement(signedInfo, { method: canonicalization });
  const certificate = parseCertificate(read.certificate);
  if (!(await verifyRsa(certificate, { hash: algorithm, signature, data }))) {
    throw new PkiError("signature/value", "its key did not sign this", {});
  }
  return { ...verified, claimedSigningTime, signer: read.certificate, signedContent };
}

/** Enveloped: the only one there is, right below the root. Detached: the root itself. */
function findSignature(document: Document, root: Element, isDetached: boolean): Element {
  const count = document.getElementsByTagNameNS(DS, "Signature").length;
  if (count > 1) throw new PkiError("signature/several", "one signature expected", { count });
  const isRoot = root.namespaceURI === DS && root.localName === "Signature";
  const [signature] = isRoot ? [root] : childElements(root, DS, "Signature");
  if (!signature) {
    if (count > 0) throw wrapping("place");
    throw new PkiError("signature/absent", "the XML has no signature", {});
  }
  if (isRoot !== isDetached) throw wrapping("place");
  return signature;
}

function documentBytes(
  document: Document,
  { element, document: { uri, enveloped, canonicalization } }: ReadXmlSignature,
  content: Uint8Array | undefined,
): Uint8Array {
  if (content) {
    const isExternal = uri !== "" && !uri.startsWith("#");
    if (!isExternal || enveloped || canonicalization) throw wrapping("reference");
    return content;
  }
  if (uri !== "" || !enveloped || !canonicalization) throw wrapping("reference");
  return canonicalizeDocument(document, { method: canonicalization, without: element });
}

async function requireDigest({ digest }: Reference, bytes: Uint8Array): Promise<void> {
  const { value } = await digestOf(bytes, digest.algorithm);
  if (!equalBytes(value, digest.value)) {
    throw new PkiError("signature/digest", "not what was signed", {});
  }
}

/** The signed properties: unaltered, and of this certificate. Returns the time that they claim. */
async function checkProperties({
  properties,
  certificate,
}: ReadXmlSignature): Promise<Date | null> {
  if (!properties) return null;
  const { element, reference } = properties;
  const method = reference.canonicalization ?? "inclusive";
  await requireDigest(reference, canonicalizeElement(element, { method }));
  const [signature] = childElements(element, XADES, "SignedSignatureProperties");
  if (!signature) return null;
  await requireSigningCertificate(signature, certificate);
  const [time] = childElements(signature, XADES, "SigningTime");
  const claimed = new Date(time?.textContent ?? "");
  return Number.isNaN(claimed.getTime()) ? null : claimed;
}

async function requireSigningCertificate(
  properties: Element,
  certificate: Uint8Array,
): Promise<void> {
  const [digest] = ["SigningCertificateV2", "SigningCertificate"]
    .flatMap((name) => [...childElements(properties, XADES, name)])
    .flatMap((list) => [...childElements(list, XADES, "Cert")].slice(0, 1))
    .flatMap((cert) => [...childElements(cert, XADES, "CertDigest")]);
  if (!digest) return;
  const [method] = childElements(digest, DS, "DigestMethod");
  const [value] = childElements(digest, DS, "DigestValue");
  const algorithm = DIGEST_ALGORITHMS.get(method?.getAttribute("Algorithm") ?? "");
  const expected = fromBase64((value?.textContent ?? "").trim());
  const actual = algorithm && (await digestOf(certificate, algorithm)).value;
  if (!actual || !equalBytes(actual, expected)) {
    throw new PkiError("signature/signer", "made with another certificate", {
      what: "signing certificate",
    });
  }
}
