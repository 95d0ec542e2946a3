import { toHex } from "@tegata/protocol/bytes";
import * as asn1js from "asn1js";
import { Certificate, type ECPublicKey, type Extension, type RSAPublicKey } from "pkijs";
import { derFault } from "../der/der-fault.ts";
import { PkiError } from "../errors.ts";

/** Far above any JPKI certificate (about 1.6 KB, 3 KB with the longest address). */
const LENGTH_MAX = 16 * 1024;

export type ParsedCertificate = {
  /** The bytes as they came. */
  readonly der: Uint8Array;
  /** What the issuer signed. */
  readonly signedPart: Uint8Array;
  readonly x509: Certificate;
  readonly extensions: ReadonlyMap<string, Extension>;
  /** Null where it is of a kind that pkijs does not know, or broken. */
  readonly publicKey: RSAPublicKey | ECPublicKey | null;
  /** Hexadecimal digits, as the certificate encodes it. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
};

/**
 * Reads one DER certificate and nothing beside it. Throws `certificate/malformed` on anything
 * else: trailing bytes, a repeated extension (RFC 5280, 4.2), broken contents of an extension.
 */
export function parseCertificate(der: Uint8Array): ParsedCertificate {
  if (der.length > LENGTH_MAX) throw malformed("length");
  const x509 = parseX509(der);
  const extensions = new Map<string, Extension>();
  for (const extension of x509.extensions ?? []) {
    if (extensions.has(extension.extnID)) throw malformed("repeated extension");
    if (hasBrokenValue(extension)) throw malformed(`extension ${extension.extnID}`);
    extensions.set(extension.extnID, extension);
  }
  return {
    der,
    signedPart: x509.tbsView,
    x509,
    extensions,
    publicKey: readPublicKey(x509),
    serial: toHex(x509.serialNumber.valueBlock.valueHexView),
    notBefore: x509.notBefore.value,
    notAfter: x509.notAfter.value,
  };
}

function parseX509(der: Uint8Array): Certificate {
  const fault = derFault(der);
  if (fault !== null) throw malformed(fault);
  let parsed: ReturnType<typeof asn1js.fromBER>;
  try {
    // A copy: pkijs keeps views into the buffer that it is given.
    parsed = asn1js.fromBER(Uint8Array.from(der));
  } catch (cause) {
    throw malformed("DER", { cause });
  }
  if (parsed.offset === -1) throw malformed("DER");
  try {
    return new Certificate({ schema: parsed.result });
  } catch (cause) {
    throw malformed("X.509", { cause });
  }
}

function readPublicKey({ subjectPublicKeyInfo }: Certificate): ParsedCertificate["publicKey"] {
  try {
    return subjectPublicKeyInfo.parsedKey ?? null;
  } catch (cause) {
    throw malformed("public key", { cause });
  }
}

/** What this package reads. Reading the others costs as much as all else together. */
const READ: ReadonlySet<string> = new Set([
  "2.5.29.14", // subject key identifier
  "2.5.29.15", // key usage
  "2.5.29.17", // subject alternative name
  "2.5.29.19", // basic constraints
  "2.5.29.32", // certificate policies
  "2.5.29.35", // authority key identifier
  "2.5.29.37", // extended key usage
]);

/** pkijs notes most parsing errors on the value; asn1js throws at a time that is none. */
function hasBrokenValue(extension: Extension): boolean {
  if (derFault(extension.extnValue.valueBlock.valueHexView) !== null) return true;
  if (!READ.has(extension.extnID)) return false;
  try {
    const value: unknown = extension.parsedValue;
    return typeof value === "object" && value !== null && "parsingError" in value;
  } catch {
    return true;
  }
}

function malformed(what: string, options?: ErrorOptions): PkiError {
  return new PkiError("certificate/malformed", `the certificate's ${what}`, { what }, options);
}
