import { toBase64 } from "@tegata/protocol/bytes";
import { parseCertificate } from "../certificate/parse.ts";
import { PkiError } from "../errors.ts";
import { type Digest, digestOf } from "../signature/digest.ts";
import type { Prepared, SignedBy, Unfinished } from "../signature/unfinished.ts";
import { canonicalizeDocument, canonicalizeElement } from "./canonicalize.ts";
import {
  DS,
  digestMethod,
  ENVELOPED,
  EXCLUSIVE,
  rsaMethod,
  SIGNED_PROPERTIES_TYPE,
  XADES,
} from "./identifiers.ts";
import { insertIntoRoot } from "./insert-into-root.ts";
import { notSupported, parseXml } from "./parse-xml.ts";

export type XmlToSign =
  | { readonly packaging: "enveloped"; readonly xml: Uint8Array }
  /** `name`: what the signature calls the document, as a relative address. */
  | { readonly packaging: "detached"; readonly name: string; readonly digest: Digest };

export type BuildXmlOptions = SignedBy & XmlToSign;

/**
 * A XAdES-B-B signature (ETSI EN 319 132-1): at the end of the document's root, whose other bytes
 * stay as they are, or a document of its own beside any file. Throws `xml/*`,
 * `signature/too-large`.
 */
export async function prepareXml(toSign: XmlToSign): Promise<Prepared> {
  const id = `tegata-${crypto.randomUUID()}`;
  const subject =
    toSign.packaging === "enveloped"
      ? await envelopedSubject(toSign.xml, id)
      : detachedSubject(toSign.name, toSign.digest, id);
  return (by) => signedBy(by, id, subject);
}

/** Both steps at once, where the certificate is known. Throws as {@link prepareXml}. */
export const buildXml = async (options: BuildXmlOptions): Promise<Unfinished> =>
  (await prepareXml(options))(options);

async function signedBy(by: SignedBy, id: string, subject: Subject): Promise<Unfinished> {
  parseCertificate(by.certificate);
  const { signedProperties, propertiesReference } = await makeProperties(by, id, subject.mime);
  const signedInfo = element(
    "ds:SignedInfo",
    `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod>` +
      `<ds:SignatureMethod Algorithm="${rsaMethod("SHA-256")}"></ds:SignatureMethod>` +
      subject.reference +
      propertiesReference,
    `xmlns:ds="${DS}"`,
  );
  return {
    digest: await digestOf(canonical(signedInfo)),
    finish: (signature) => {
      const certificate = element("ds:X509Certificate", toBase64(by.certificate));
      const markup = element(
        "ds:Signature",
        signedInfo +
          element("ds:SignatureValue", toBase64(signature)) +
          element("ds:KeyInfo", element("ds:X509Data", certificate)) +
          element("ds:Object", qualifying(id, signedProperties)),
        `xmlns:ds="${DS}" Id="${id}"`,
      );
      return new TextEncoder().encode(subject.place(markup));
    },
  };
}

const element = (name: string, content: string, attributes = ""): string =>
  `<${name}${attributes && ` ${attributes}`}>${content}</${name}>`;

const qualifying = (id: string, content: string): string =>
  element("xades:QualifyingProperties", content, `xmlns:xades="${XADES}" Target="#${id}"`);

/** Our own markup as it is signed: exclusive, so that the document around it does not matter. */
const canonical = (markup: string): Uint8Array =>
  canonicalizeElement(parseXml(new TextEncoder().encode(markup)).root, { method: "exclusive" });

type Subject = {
  readonly reference: string;
  readonly mime: string;
  readonly place: (signature: string) => string;
};

async function envelopedSubject(xml: Uint8Array, id: string): Promise<Subject> {
  const { document, text } = parseXml(xml);
  // Its own signature would no longer cover the document with a second one in it.
  if (document.getElementsByTagNameNS(DS, "Signature").length > 0) {
    throw notSupported("signature");
  }
  const digest = await digestOf(canonicalizeDocument(document, { method: "exclusive" }));
  const transforms = [ENVELOPED, EXCLUSIVE]
    .map((algorithm) => `<ds:Transform Algorithm="${algorithm}"></ds:Transform>`)
    .join("");
  return {
    reference: reference(digest, `Id="${id}-document" URI=""`, transforms),
    mime: "text/xml",
    place: (signature) => insertIntoRoot(text, signature),
  };
}

function detachedSubject(name: string, digest: Digest, id: string): Subject {
  if (name === "") throw new PkiError("xml/not-supported", "a name is needed", { what: "name" });
  const attributes = `Id="${id}-document" URI="${encodeURIComponent(name)}"`;
  return {
    reference: reference(digest, attributes),
    mime: "application/octet-stream",
    place: (signature) => `<?xml version="1.0" encoding="UTF-8"?>\n${signature}\n`,
  };
}

const reference = (digest: Digest, attributes: string, transforms = ""): string =>
  element(
    "ds:Reference",
    (transforms && element("ds:Transforms", transforms)) +
      `<ds:DigestMethod Algorithm="${digestMethod(digest.algorithm)}"></ds:DigestMethod>` +
      element("ds:DigestValue", toBase64(digest.value)),
    attributes,
  );

/** Time, certificate and media type, signed with the document. EN 319 132-1, 6.3. */
async function makeProperties(
  { certificate, signingTime }: SignedBy,
  id: string,
  mime: string,
): Promise<{ signedProperties: string; propertiesReference: string }> {
  const certificateDigest = await digestOf(certificate);
  const certDigest =
    `<ds:DigestMethod xmlns:ds="${DS}" Algorithm="${digestMethod("SHA-256")}"></ds:DigestMethod>` +
    element("ds:DigestValue", toBase64(certificateDigest.value), `xmlns:ds="${DS}"`);
  const signature =
    element("xades:SigningTime", `${signingTime.toISOString().slice(0, 19)}Z`) +
    element(
      "xades:SigningCertificateV2",
      element("xades:Cert", element("xades:CertDigest", certDigest)),
    );
  const format = element(
    "xades:DataObjectFormat",
    element("xades:MimeType", mime),
    `ObjectReference="#${id}-document"`,
  );
  const signedProperties = element(
    "xades:SignedProperties",
    element("xades:SignedSignatureProperties", signature) +
      element("xades:SignedDataObjectProperties", format),
    `xmlns:xades="${XADES}" Id="${id}-properties"`,
  );
  const digest = await digestOf(canonical(signedProperties));
  const transform = `<ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform>`;
  const attributes = `Type="${SIGNED_PROPERTIES_TYPE}" URI="#${id}-properties"`;
  return { signedProperties, propertiesReference: reference(digest, attributes, transform) };
}
