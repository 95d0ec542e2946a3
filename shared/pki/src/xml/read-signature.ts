import { fromBase64 } from "@tegata/protocol/bytes";
import type { Element } from "@xmldom/xmldom";
import { PkiError } from "../errors.ts";
import type { DigestAlgorithm } from "../signature/digest.ts";
import {
  CANONICALIZATIONS,
  type Canonicalization,
  DIGEST_ALGORITHMS,
  DS,
  ENVELOPED,
  RSA_ALGORITHMS,
  SIGNED_PROPERTIES_TYPE,
  XADES,
} from "./identifiers.ts";
import { childElements, childNodes, isElement, notSupported } from "./parse-xml.ts";

export type Reference = {
  readonly uri: string;
  readonly digest: { readonly algorithm: DigestAlgorithm; readonly value: Uint8Array };
  readonly enveloped: boolean;
  /** Null: the referenced bytes as they are. */
  readonly canonicalization: Canonicalization | null;
};

/** One ds:Signature, as far as structure goes. Nothing of it is verified yet. */
export type ReadXmlSignature = {
  readonly element: Element;
  readonly signedInfo: Element;
  readonly canonicalization: Canonicalization;
  readonly algorithm: DigestAlgorithm;
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array;
  readonly document: Reference;
  /** XAdES's signed properties; null in a plain XML signature. */
  readonly properties: { readonly element: Element; readonly reference: Reference } | null;
};

/**
 * Reads a signature of the only two shapes that are taken: one reference to the document, and one
 * to the signed properties inside the signature where it has them. Whatever else a signature could
 * refer to or hold is refused: that is where wrapping attacks live. Throws `xml/*`, `signature/*`.
 */
export function readSignature(element: Element): ReadXmlSignature {
  const signedInfo = only(element, "SignedInfo");
  const references = childElements(signedInfo, DS, "Reference");
  const ofProperties = references.filter(
    (reference) => reference.getAttribute("Type") === SIGNED_PROPERTIES_TYPE,
  );
  const [document, ...others] = references.filter((one) => !ofProperties.includes(one));
  if (!document || others.length > 0) throw wrapping("references");
  requireKnownChildren(element);
  return {
    element,
    signedInfo,
    canonicalization: readCanonicalization(only(signedInfo, "CanonicalizationMethod")),
    algorithm: readAlgorithm(only(signedInfo, "SignatureMethod"), RSA_ALGORITHMS),
    signature: readBase64(only(element, "SignatureValue")),
    certificate: readCertificate(element),
    document: readReference(document),
    properties: readProperties(element, ofProperties),
  };
}

const CHILDREN = new Set(["SignedInfo", "SignatureValue", "KeyInfo", "Object"]);

/** Content in the signature is not covered by an enveloped one, so there must be none. */
function requireKnownChildren(signature: Element): void {
  for (const child of childNodes(signature).filter(isElement)) {
    if (child.namespaceURI !== DS || !CHILDREN.has(child.localName ?? "")) {
      throw wrapping("unknown content");
    }
  }
  for (const object of childElements(signature, DS, "Object")) {
    const content = childNodes(object).filter(isElement);
    const allowed = content.every(
      ({ namespaceURI, localName }) =>
        namespaceURI === XADES && localName === "QualifyingProperties",
    );
    if (!allowed) throw wrapping("object");
  }
}

function readProperties(
  signature: Element,
  references: readonly Element[],
): ReadXmlSignature["properties"] {
  const found = Array.from(signature.getElementsByTagNameNS(XADES, "SignedProperties"));
  const [element, ...moreElements] = found;
  const [reference, ...moreReferences] = references;
  if (!element && !reference) return null;
  // Properties that nobody signed, or a signature of others than the ones that are read.
  const isOne = moreElements.length === 0 && moreReferences.length === 0;
  if (!element || !reference || !isOne) throw wrapping("signed properties");
  const read = readReference(reference);
  const id = element.getAttribute("Id");
  if (read.enveloped || id === null || read.uri !== `#${id}`) throw wrapping("signed properties");
  return { element, reference: read };
}

function readReference(reference: Element): Reference {
  const transforms = childElements(reference, DS, "Transforms")
    .flatMap((list) => [...childElements(list, DS, "Transform")])
    .map((transform) => ({ transform, algorithm: transform.getAttribute("Algorithm") ?? "" }));
  const enveloped = transforms[0]?.algorithm === ENVELOPED;
  const [last, ...rest] = enveloped ? transforms.slice(1) : transforms;
  if (rest.length > 0) throw notSupported("transform");
  const uri = reference.getAttribute("URI");
  if (uri === null) throw notSupported("reference without an address");
  // A node set without a canonicalization of its own is canonicalized inclusively: XMLDSig, 4.4.3.2.
  const isNodeSet = enveloped || uri === "" || uri.startsWith("#");
  const fallback = isNodeSet ? ("inclusive" as const) : null;
  return {
    uri,
    digest: {
      algorithm: readAlgorithm(only(reference, "DigestMethod"), DIGEST_ALGORITHMS),
      value: readBase64(only(reference, "DigestValue")),
    },
    enveloped,
    canonicalization: last ? readCanonicalization(last.transform) : fallback,
  };
}

function readCanonicalization(method: Element): Canonicalization {
  const canonicalization = CANONICALIZATIONS.get(method.getAttribute("Algorithm") ?? "");
  // InclusiveNamespaces would be a child: nobody here takes its prefix list into account.
  if (!canonicalization || childNodes(method).some(isElement)) throw notSupported("transform");
  return canonicalization;
}

function readAlgorithm(
  method: Element,
  known: ReadonlyMap<string, DigestAlgorithm>,
): DigestAlgorithm {
  const uri = method.getAttribute("Algorithm") ?? "";
  const algorithm = known.get(uri);
  if (!algorithm || childNodes(method).some(isElement)) {
    throw new PkiError("signature/algorithm", "not an algorithm of this profile", {
      algorithm: uri.slice(0, 96),
    });
  }
  return algorithm;
}

/** The signer's comes first. */
function readCertificate(signature: Element): Uint8Array {
  const [certificate] = childElements(signature, DS, "KeyInfo")
    .flatMap((info) => [...childElements(info, DS, "X509Data")])
    .flatMap((data) => [...childElements(data, DS, "X509Certificate")]);
  if (!certificate) {
    throw new PkiError("signature/signer", "its certificate is not in it", { what: "certificate" });
  }
  return readBase64(certificate);
}

/** The one child of that name in the namespace of XML signatures. */
function only(parent: Element, localName: string): Element {
  const [element, ...more] = childElements(parent, DS, localName);
  if (!element || more.length > 0) {
    throw new PkiError("signature/malformed", "a part is missing or comes twice", {
      what: localName,
    });
  }
  return element;
}

function readBase64(element: Element): Uint8Array {
  try {
    return fromBase64((element.textContent ?? "").replaceAll(/[\t\n\r ]/g, ""));
  } catch (cause) {
    const details = { what: element.localName ?? "" };
    throw new PkiError("signature/malformed", "no base64", details, { cause });
  }
}

export const wrapping = (what: string): PkiError =>
  new PkiError("xml/wrapping", `the signature's ${what}`, { what });
