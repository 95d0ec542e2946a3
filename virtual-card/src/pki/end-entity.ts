import { createHash } from "node:crypto";
import type * as asn1js from "asn1js";
import type { Extension } from "pkijs";
import { eraDigit, type Holder } from "../personas/persona.ts";
import { distinguishedName, type NameParts } from "./asn1.ts";
import { type Authority, makeCertificate, makeSerial, type Validity } from "./authority.ts";
import {
  authorityKeyIdentifier,
  certificatePolicy,
  clientAuthentication,
  crlDistributionPoint,
  issuerAltName,
  keyUsage,
  ocspResponder,
  subjectAltOtherNames,
  subjectKeyIdentifier,
} from "./extensions.ts";
import { exportPkcs8, HASHES, keyIdOf, makeKeyPair } from "./keys.ts";
import {
  ATTRIBUTE_OIDS,
  AUTHORITY_NAMES,
  CPS_URI,
  OCSP_URIS,
  POLICIES,
  type Purpose,
} from "./profile.ts";

export type EndEntityRequest = {
  readonly purpose: Purpose;
  readonly holder: Holder;
  readonly validity: Validity;
  readonly device: keyof typeof POLICIES;
  /** Characters of the name and the address that the certificate shows by a substitute. */
  readonly substitutes: { readonly name: string; readonly address: string };
};

export type EndEntity = {
  readonly certificate: Uint8Array;
  readonly privateKey: Uint8Array;
  readonly serial: asn1js.Integer;
};

/** A user's certificate with the full JPKI profile, extensions in the order of the real ones. */
export async function makeEndEntity(
  request: EndEntityRequest,
  authority: Authority,
): Promise<EndEntity> {
  const { purpose, holder } = request;
  const keys = await makeKeyPair(authority.algorithm);
  const keyId = await keyIdOf(keys.publicKey);
  const certificate = makeCertificate(makeSerial(), request.validity);
  certificate.issuer = distinguishedName(authority.name);
  certificate.subject = distinguishedName(subjectOf(purpose, holder));
  certificate.extensions = [
    ...(purpose === "signature"
      ? [keyUsage("digitalSignature", "nonRepudiation")]
      : [keyUsage("digitalSignature"), clientAuthentication()]),
    certificatePolicy(POLICIES[request.device][purpose], CPS_URI),
    ...(purpose === "signature" ? [attributes(request)] : []),
    issuerAltName(AUTHORITY_NAMES[purpose].alternativeName),
    crlDistributionPoint(distributionPoint(authority, holder)),
    ocspResponder(OCSP_URIS[purpose]),
    authorityKeyIdentifier(authority),
    subjectKeyIdentifier(keyId),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(authority.keys.privateKey, HASHES[authority.algorithm]);
  return {
    certificate: new Uint8Array(certificate.toSchema(true).toBER(false)),
    privateKey: await exportPkcs8(keys.privateKey),
    serial: certificate.serialNumber,
  };
}

const OPAQUE_LENGTH = 14;
const SUFFIX = { authentication: "003A", signature: "003S" } as const;

/** CN is 23 characters: an opaque number, the municipality's five digits, four more. */
function subjectOf(purpose: Purpose, holder: Holder): NameParts {
  const { code, name } = holder.municipality;
  const hash = createHash("sha256").update(`${purpose} ${holder.name} ${holder.birth}`);
  const opaque = BigInt(`0x${hash.digest("hex")}`)
    .toString(36)
    .toUpperCase();
  const cn = opaque.slice(0, OPAQUE_LENGTH) + code + SUFFIX[purpose];
  const place: NameParts = purpose === "signature" ? [["L", name]] : [];
  return [["C", "JP"], ...place, ["CN", cn]];
}

/** The four attributes with their substitute flags, in the order of a real certificate. */
function attributes({ holder, substitutes }: EndEntityRequest): Extension {
  return subjectAltOtherNames([
    [ATTRIBUTE_OIDS.name, holder.name],
    [ATTRIBUTE_OIDS.birth, eraDigit(holder.birth) + holder.birth],
    [ATTRIBUTE_OIDS.sex, holder.sex],
    [ATTRIBUTE_OIDS.address, holder.address],
    [ATTRIBUTE_OIDS.nameSubstitutes, flags(holder.name, substitutes.name)],
    [ATTRIBUTE_OIDS.addressSubstitutes, flags(holder.address, substitutes.address)],
  ]);
}

/** One digit per character: 0 as registered, 1 a substitute. */
const flags = (text: string, substituted: string): string =>
  Array.from(text, (character) => (substituted.includes(character) ? "1" : "0")).join("");

const distributionPoint = ({ name }: Authority, { municipality }: Holder): NameParts => [
  ...name.slice(0, 3),
  ["OU", "CRL Distribution Points"],
  ["OU", municipality.prefecture],
  ["CN", `${municipality.name} CRLDP`],
];
