import * as asn1js from "asn1js";
import type { Extension } from "pkijs";
import { ascii } from "../bytes.ts";
import {
  context,
  distinguishedName,
  extension,
  type NameParts,
  oid,
  primitive,
  sequence,
} from "./asn1.ts";

const DIRECTORY_NAME = 4;
const OTHER_NAME = 0;
const URI = 6;

/** Bits of RFC 5280, 4.2.1.3, counted from the left. */
const KEY_USAGE_BITS = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, cRLSign: 6 };
export type KeyUsage = keyof typeof KEY_USAGE_BITS;

const directoryName = (name: NameParts): asn1js.Constructed =>
  context(DIRECTORY_NAME, distinguishedName(name).toSchema());

export function keyUsage(...usages: readonly KeyUsage[]): Extension {
  const bits = usages.map((usage) => KEY_USAGE_BITS[usage]);
  const byte = bits.reduce((sum, bit) => sum | (0x80 >> bit), 0);
  const unusedBits = 7 - Math.max(...bits);
  const valueHex = Uint8Array.of(byte).buffer;
  return extension("2.5.29.15", new asn1js.BitString({ valueHex, unusedBits }), { critical: true });
}

export const clientAuthentication = (): Extension =>
  extension("2.5.29.37", sequence(oid("1.3.6.1.5.5.7.3.2")));

export const isCa = (): Extension =>
  extension("2.5.29.19", sequence(new asn1js.Boolean({ value: true })), { critical: true });

export function certificatePolicy(policy: string, cpsUri: string): Extension {
  const cps = sequence(oid("1.3.6.1.5.5.7.2.1"), new asn1js.IA5String({ value: cpsUri }));
  return extension("2.5.29.32", sequence(sequence(oid(policy), sequence(cps))), { critical: true });
}

export const issuerAltName = (name: NameParts): Extension =>
  extension("2.5.29.18", sequence(directoryName(name)));

export const subjectAltDirectoryName = (name: NameParts): Extension =>
  extension("2.5.29.17", sequence(directoryName(name)));

/** SubjectAltName of otherNames, each `[0] EXPLICIT UTF8String`, in the given order. */
export function subjectAltOtherNames(values: readonly (readonly [string, string])[]): Extension {
  const names = values.map(([type, value]) =>
    context(OTHER_NAME, oid(type), context(0, new asn1js.Utf8String({ value }))),
  );
  return extension("2.5.29.17", sequence(...names));
}

export function crlDistributionPoint(name: NameParts): Extension {
  const fullName = context(0, directoryName(name));
  return extension("2.5.29.31", sequence(sequence(context(0, fullName))));
}

export function ocspResponder(uri: string): Extension {
  const access = sequence(oid("1.3.6.1.5.5.7.48.1"), primitive(URI, ascii(uri)));
  return extension("1.3.6.1.5.5.7.1.1", sequence(access));
}

export function authorityKeyIdentifier(authority: {
  readonly keyId: Uint8Array;
  readonly name: NameParts;
  readonly serial: asn1js.Integer;
}): Extension {
  const serial = new Uint8Array(authority.serial.valueBlock.valueHexView);
  return extension(
    "2.5.29.35",
    sequence(
      primitive(0, authority.keyId),
      context(1, directoryName(authority.name)),
      primitive(2, serial),
    ),
  );
}

export const subjectKeyIdentifier = (keyId: Uint8Array): Extension =>
  extension("2.5.29.14", new asn1js.OctetString({ valueHex: Uint8Array.from(keyId).buffer }));
