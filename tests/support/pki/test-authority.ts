/**
 * Certificates of the JPKI profile from keys made for the test, with every part open to change:
 * what a check refuses must be possible to make. Independent of the virtual card's issuer.
 */
import * as asn1js from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from "pkijs";

export type Purpose = "authentication" | "signature";

export const POLICY = {
  authentication: "1.2.392.200149.8.5.1.3.30",
  signature: "1.2.392.200149.8.5.1.1.20",
} as const;

export const NOW = new Date("2026-11-01T00:00:00Z");
const YEAR_MS = 365 * 24 * 3600 * 1000;
export const years = (n: number): Date => new Date(NOW.getTime() + n * YEAR_MS);

export type Keys = CryptoKeyPair;

export const makeKeys = (bits = 2048, hash = "SHA-256"): Promise<Keys> =>
  crypto.subtle.generateKey(
    {
      name: "RSASSA-PKCS1-v1_5",
      modulusLength: bits,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash,
    },
    true,
    ["sign", "verify"],
  );

export type Issued = {
  readonly der: Uint8Array;
  readonly x509: Certificate;
  readonly keys: Keys;
  readonly pem: string;
};

export type Authority = Issued & { readonly keyId: Uint8Array; readonly purpose: Purpose };

export type IssueOptions = {
  readonly keys?: Keys;
  readonly policies?: readonly string[];
  /** The bits of the key usage's first byte. Default: of the purpose. */
  readonly keyUsage?: number;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly hash?: "SHA-1" | "SHA-256";
  readonly serial?: number;
  readonly otherNames?: readonly (readonly [string, string])[];
  readonly extra?: readonly Extension[];
  readonly commonName?: string;
};

const USAGE = { authentication: 0x80, signature: 0xc0 } as const;
const ROLE = {
  authentication: "JPKI for user authentication",
  signature: "JPKI for digital signature",
} as const;

/** Reads and re-makes what pkijs would otherwise put into one RDN. */
const nameOf = (purpose: Purpose, role = ROLE[purpose]) => [
  attribute("2.5.4.6", new asn1js.PrintableString({ value: "JP" })),
  attribute("2.5.4.10", new asn1js.Utf8String({ value: "JPKI-TEST" })),
  attribute("2.5.4.11", new asn1js.Utf8String({ value: role })),
];

const attribute = (type: string, value: asn1js.Utf8String | asn1js.PrintableString) =>
  new AttributeTypeAndValue({ type, value });

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER(false) });

const octets = (bytes: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });

const keyUsage = (bits: number): Extension =>
  extension(
    "2.5.29.15",
    true,
    new asn1js.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits: 1 }),
  );

/** Critical, with a CPS qualifier, as J-LIS writes it. */
function policyExtension(policies: readonly string[]): Extension {
  const cps = new asn1js.Sequence({
    value: [
      new asn1js.ObjectIdentifier({ value: "1.3.6.1.5.5.7.2.1" }),
      new asn1js.IA5String({ value: "http://www.jpki.go.jp/cps.html" }),
    ],
  });
  const value = policies.map(
    (policy) =>
      new asn1js.Sequence({
        value: [
          new asn1js.ObjectIdentifier({ value: policy }),
          new asn1js.Sequence({ value: [cps] }),
        ],
      }),
  );
  return extension("2.5.29.32", true, new asn1js.Sequence({ value }));
}

function otherNames(names: readonly (readonly [string, string])[]): Extension {
  const tagged = (tag: number, ...value: asn1js.BaseBlock[]) =>
    new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: tag }, value });
  const value = names.map(([type, text]) =>
    tagged(
      0,
      new asn1js.ObjectIdentifier({ value: type }),
      tagged(0, new asn1js.Utf8String({ value: text })),
    ),
  );
  return extension("2.5.29.17", false, new asn1js.Sequence({ value }));
}

async function keyIdOf({ publicKey }: Keys): Promise<Uint8Array> {
  const spki = await crypto.subtle.exportKey("spki", publicKey);
  return new Uint8Array(await crypto.subtle.digest("SHA-1", spki));
}

const authorityKeyId = (keyId: Uint8Array): Extension =>
  extension(
    "2.5.29.35",
    false,
    new asn1js.Sequence({
      value: [
        new asn1js.Primitive({
          idBlock: { tagClass: 3, tagNumber: 0 },
          valueHex: Uint8Array.from(keyId).buffer,
        }),
      ],
    }),
  );

function draft(serial: number, notBefore: Date, notAfter: Date): Certificate {
  const x509 = new Certificate();
  x509.version = 2;
  x509.serialNumber = new asn1js.Integer({ value: serial });
  x509.notBefore.value = notBefore;
  x509.notAfter.value = notAfter;
  return x509;
}

async function finish(x509: Certificate, keys: Keys, signer: Keys, hash: string): Promise<Issued> {
  await x509.subjectPublicKeyInfo.importKey(keys.publicKey);
  await x509.sign(signer.privateKey, hash);
  const der = new Uint8Array(x509.toSchema(true).toBER(false));
  return { der, x509, keys, pem: toPem("CERTIFICATE", der) };
}

function toPem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString("base64").replaceAll(/.{64}/g, "$&\n");
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

export const privateKeyPem = async ({ privateKey }: Keys): Promise<string> =>
  toPem("PRIVATE KEY", new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey)));

/** A self-signed CA. All of one purpose have the same name, as J-LIS's generations have. */
export async function makeAuthority(
  purpose: Purpose,
  {
    notBefore = years(-3),
    notAfter = years(7),
    keys: given,
  }: {
    notBefore?: Date;
    notAfter?: Date;
    keys?: Keys;
  } = {},
): Promise<Authority> {
  const keys = given ?? (await makeKeys());
  const keyId = await keyIdOf(keys);
  const x509 = draft(1, notBefore, notAfter);
  x509.subject.typesAndValues = nameOf(purpose);
  x509.issuer.typesAndValues = nameOf(purpose);
  const constraints = new BasicConstraints({ cA: true }).toSchema();
  x509.extensions = [
    extension("2.5.29.19", true, constraints),
    keyUsage(0x06),
    extension("2.5.29.14", false, octets(keyId)),
  ];
  return { ...(await finish(x509, keys, keys, "SHA-256")), keyId, purpose };
}

const defaults = (purpose: Purpose) => ({
  policies: [POLICY[purpose]],
  keyUsage: USAGE[purpose],
  notBefore: years(-1),
  notAfter: years(4),
  hash: "SHA-256",
  serial: 4711,
  extra: [],
  commonName: `ABCDEFGHIJKLMN13221003${purpose === "signature" ? "S" : "A"}`,
});

/** A person's certificate. Without options one that every check takes. */
export async function issue(authority: Authority, options: IssueOptions = {}): Promise<Issued> {
  const { purpose } = authority;
  const chosen = { ...defaults(purpose), ...options };
  const keys = options.keys ?? (await makeKeys());
  const x509 = draft(chosen.serial, chosen.notBefore, chosen.notAfter);
  x509.issuer.typesAndValues = nameOf(purpose);
  x509.subject.typesAndValues = [
    attribute("2.5.4.6", new asn1js.PrintableString({ value: "JP" })),
    attribute("2.5.4.3", new asn1js.Utf8String({ value: chosen.commonName })),
  ];
  x509.extensions = [
    keyUsage(chosen.keyUsage),
    policyExtension(chosen.policies),
    ...(options.otherNames ? [otherNames(options.otherNames)] : []),
    authorityKeyId(authority.keyId),
    extension("2.5.29.14", false, octets(await keyIdOf(keys))),
    ...chosen.extra,
  ];
  return finish(x509, keys, authority.keys, chosen.hash);
}

/** RSASSA-PKCS1-v1_5 over the data, by the hash that the key was made for. */
export const signWith = async ({ privateKey }: Keys, data: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", privateKey, Uint8Array.from(data)));
