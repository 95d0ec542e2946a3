import { toHex } from "@tegata/protocol/bytes";
import * as asn1js from "asn1js";
import {
  bytesOf,
  childrenOf,
  DerError,
  isTagged,
  type Node,
  octetsOf,
  oidOf,
  parseDer,
  sequenceOf,
} from "../der/tree.ts";
import { PkiError } from "../errors.ts";
import { EXTENSION_OIDS } from "./extensions.ts";

/** One field of a certificate that has an object identifier. */
export type RawField = {
  /** Where it stands, named as in RFC 5280. `otherName`: within the subject's alternative names. */
  readonly part:
    | "signature"
    | "issuer"
    | "subject"
    | "subjectPublicKeyInfo"
    | "extension"
    | "otherName";
  readonly oid: string;
  /** Of an extension: whoever does not know it must not use the certificate. */
  readonly isCritical: boolean;
  /** Its text where it is one; otherwise lower-case hexadecimal digits of its DER, "" for none. */
  readonly value: string;
};

/** Positions in TBSCertificate (RFC 5280, 4.1) without the version, which may be left out. */
const SIGNATURE = 1;
const ISSUER = 2;
const SUBJECT = 4;
const PUBLIC_KEY = 5;
const VERSION_TAG = 0;
const EXTENSIONS_TAG = 3;
const OTHER_NAME_TAG = 0;

/**
 * All fields with an object identifier as they stand in the certificate: in its order, none left
 * out, known or not, twice where it says so twice. For eyes, not for decisions. Throws
 * `certificate/malformed`.
 */
export function rawFields(der: Uint8Array): readonly RawField[] {
  try {
    const [tbs] = sequenceOf(parseDer(der));
    const all = sequenceOf(tbs);
    const parts = isTagged(all[0], VERSION_TAG) ? all.slice(1) : all;
    return [
      algorithm("signature", parts[SIGNATURE]),
      ...nameFields("issuer", parts[ISSUER]),
      ...nameFields("subject", parts[SUBJECT]),
      publicKey(parts[PUBLIC_KEY]),
      ...extensionsOf(parts).flatMap(extensionFields),
    ];
  } catch (cause) {
    if (!(cause instanceof DerError)) throw cause;
    const what = cause.message;
    throw new PkiError("certificate/malformed", `the certificate's ${what}`, { what }, { cause });
  }
}

const field = (part: RawField["part"], oid: string, value: string): RawField => ({
  part,
  oid,
  isCritical: false,
  value,
});

/** An AlgorithmIdentifier with its parameters, if any. */
function algorithm(part: RawField["part"], node: Node | undefined): RawField {
  const [oid, parameters] = sequenceOf(node);
  return field(part, oidOf(oid), parameters ? toHex(bytesOf(parameters)) : "");
}

/** A Name: sets of attributes in a sequence. */
function nameFields(part: "issuer" | "subject", name: Node | undefined): readonly RawField[] {
  return sequenceOf(name)
    .flatMap((relative) => childrenOf(relative))
    .map((attribute) => {
      const [type, value] = sequenceOf(attribute);
      return field(part, oidOf(type), textOrHex(value));
    });
}

/** The key itself; the algorithm's parameters say nothing for RSA. */
function publicKey(node: Node | undefined): RawField {
  const [identifier, key] = sequenceOf(node);
  const [oid] = sequenceOf(identifier);
  return field("subjectPublicKeyInfo", oidOf(oid), toHex(bytesOf(key)));
}

function extensionsOf(parts: readonly Node[]): readonly Node[] {
  const tagged = parts.find((part) => isTagged(part, EXTENSIONS_TAG));
  return tagged ? sequenceOf(childrenOf(tagged)[0]) : [];
}

/** An extension, and behind the one that holds them the names of other kinds in it. */
function extensionFields(extension: Node): readonly RawField[] {
  const parts = sequenceOf(extension);
  const oid = oidOf(parts[0]);
  const isCritical = parts[1] instanceof asn1js.Boolean && parts[1].getValue();
  const content = octetsOf(parts.at(-1));
  const own: RawField = { part: "extension", oid, isCritical, value: toHex(content) };
  if (oid !== EXTENSION_OIDS.subjectAltName) return [own];
  const others = sequenceOf(parseDer(content)).filter((name) => isTagged(name, OTHER_NAME_TAG));
  return [own, ...others.map(otherNameField)];
}

function otherNameField(name: Node): RawField {
  const [oid, tagged] = childrenOf(name);
  return field("otherName", oidOf(oid), textOrHex(childrenOf(tagged)[0]));
}

function textOrHex(value: Node | undefined): string {
  if (value instanceof asn1js.BaseStringBlock) return value.getValue();
  return toHex(bytesOf(value));
}
