import { loadTrust, type Trust, type TrustOptions, verifyAuthToken } from "@tegata/pki";
import forge from "node-forge";
import { beforeAll, describe, expect, it } from "vitest";
import { altered } from "../../support/pki/altered.ts";
import {
  type Authority,
  type Issued,
  issue,
  makeAuthority,
  makeKeys,
  NOW,
  POLICY,
  signWith,
  years,
} from "../../support/pki/test-authority.ts";

const ORIGIN = "https://portal.example";
const CHALLENGE = Buffer.alloc(32, 7).toString("base64");

let authority: Authority;
let signatureAuthority: Authority;
let person: Issued;
let trust: Trust;

const trustOf = (options: Partial<TrustOptions>) =>
  loadTrust({ authentication: [], signature: [], testMode: true, ...options });

beforeAll(async () => {
  [authority, signatureAuthority] = await Promise.all([
    makeAuthority("authentication"),
    makeAuthority("signature"),
  ]);
  person = await issue(authority);
  trust = await trustOf({
    authentication: [authority.der],
    signature: [signatureAuthority.der],
  });
});

/** The bytes signed, computed by another implementation and from the format's own words. */
function signedBytes(origin: string, challenge: string): Uint8Array {
  const hash = (text: string) => forge.md.sha256.create().update(text, "utf8").digest().getBytes();
  return Buffer.from(hash(origin) + hash(challenge), "latin1");
}

type TokenParts = {
  origin?: string;
  challenge?: string;
  certificate?: Uint8Array;
  signer?: Issued;
  fields?: Record<string, unknown>;
};

async function makeToken(parts: TokenParts = {}): Promise<string> {
  const signer = parts.signer ?? person;
  const data = signedBytes(parts.origin ?? ORIGIN, parts.challenge ?? CHALLENGE);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  return JSON.stringify({
    unverifiedCertificate: base64(parts.certificate ?? signer.der),
    algorithm: "RS256",
    signature: base64(await signWith(signer.keys, data)),
    format: "web-eid:1.0",
    appVersion: "https://tegata.org/0.1.0",
    ...parts.fields,
  });
}

const verify = (
  token: unknown,
  options: { origin?: string; challenge?: string; now?: Date } = {},
) =>
  verifyAuthToken({
    token,
    challenge: options.challenge ?? CHALLENGE,
    origin: options.origin ?? ORIGIN,
    trust,
    clock: () => options.now ?? NOW,
  });

describe("verifyAuthToken", () => {
  it("takes a token of this origin and challenge, and says that revocation is unchecked", async () => {
    const verified = await verify(await makeToken());

    expect(verified).toMatchObject({
      purpose: "authentication",
      revocation: "unchecked",
      official: false,
      certificate: { kind: "authentication", municipality: { code: "13221" } },
    });
  });

  it("takes the token as an object too", async () => {
    expect(await verify(JSON.parse(await makeToken()))).toMatchObject({ revocation: "unchecked" });
  });

  it("takes an origin of a Japanese host name in its ASCII form", async () => {
    const origin = new URL("https://日本語.jp").origin;

    expect(await verify(await makeToken({ origin }), { origin })).toMatchObject({
      official: false,
    });
  });

  it.each([
    ["another origin", { origin: "https://portal.example.evil.example" }],
    ["the same host under http", { origin: "http://portal.example" }],
    ["an older challenge", { challenge: Buffer.alloc(32, 8).toString("base64") }],
  ])("refuses a token made for %s", async (_what, parts) => {
    await expect(verify(await makeToken(parts))).rejects.toMatchObject({
      code: "token/signature",
    });
  });

  it.each([
    "https://portal.example/",
    "https://PORTAL.example",
    "https://portal.example:443",
  ])("names a configured origin that can never match: %s", async (origin) => {
    await expect(verify(await makeToken(), { origin })).rejects.toThrow(TypeError);
  });

  it("refuses a signature certificate, also where its CA is configured", async () => {
    const signer = await issue(signatureAuthority);

    await expect(verify(await makeToken({ signer }))).rejects.toMatchObject({
      code: "certificate/policy",
      details: { expected: "authentication", found: "signature" },
    });
  });

  it("refuses a signature CA's certificate that calls itself one for authentication", async () => {
    const signer = await issue(signatureAuthority, {
      policies: [POLICY.authentication],
      keyUsage: 0x80,
    });

    await expect(verify(await makeToken({ signer }))).rejects.toMatchObject({
      code: "certificate/unknown-issuer",
    });
  });

  it("refuses a key for non-repudiation", async () => {
    const signer = await issue(authority, { keyUsage: 0xc0 });

    await expect(verify(await makeToken({ signer }))).rejects.toMatchObject({
      code: "certificate/key-usage",
    });
  });

  it("refuses another CA of the same name", async () => {
    const signer = await issue(await makeAuthority("authentication"));

    await expect(verify(await makeToken({ signer }))).rejects.toMatchObject({
      code: "certificate/unknown-issuer",
    });
  });

  it("tells three generations of one name apart by key identifier", async () => {
    const [second, third] = [
      await makeAuthority("authentication"),
      await makeAuthority("authentication"),
    ];
    const generations = await trustOf({
      authentication: [authority.der, second.der, third.der],
    });

    for (const generation of [authority, second, third]) {
      const signer = await issue(generation);
      const verified = await verifyAuthToken({
        token: await makeToken({ signer }),
        challenge: CHALLENGE,
        origin: ORIGIN,
        trust: generations,
        clock: () => NOW,
      });
      expect(verified.certificate.authorityKeyId).toBe(
        Buffer.from(generation.keyId).toString("hex"),
      );
    }
  });

  it("refuses an expired and a not yet valid certificate", async () => {
    const token = await makeToken();

    await expect(verify(token, { now: years(5) })).rejects.toMatchObject({
      code: "certificate/expired",
    });
    await expect(verify(token, { now: years(-2) })).rejects.toMatchObject({
      code: "certificate/not-yet-valid",
    });
  });

  it("refuses a certificate signed with SHA-1", async () => {
    const weak: Authority = { ...authority, keys: await withHash(authority.keys, "SHA-1") };
    const signer = await issue(weak, { hash: "SHA-1" });

    await expect(verify(await makeToken({ signer }))).rejects.toMatchObject({
      code: "certificate/algorithm",
    });
  });

  it("refuses an RSA key of 1024 bits", async () => {
    const signer = await issue(authority, { keys: await makeKeys(1024) });

    await expect(verify(await makeToken({ signer }))).rejects.toMatchObject({
      code: "certificate/weak-key",
    });
  });

  it.each([
    ["no format", { format: undefined }, "token/malformed"],
    ["a later format", { format: "web-eid:1.1" }, "token/malformed"],
    ["ES256", { algorithm: "ES256" }, "token/algorithm"],
    ["no algorithm", { algorithm: null }, "token/algorithm"],
    ["a signature that is no base64", { signature: "%%" }, "token/malformed"],
    ["a certificate that is a number", { unverifiedCertificate: 7 }, "token/malformed"],
  ])("refuses a token with %s", async (_what, fields, code) => {
    await expect(verify(await makeToken({ fields }))).rejects.toMatchObject({ code });
  });

  it("refuses 10 MB of token before it is parsed, as text and as object", async () => {
    const signature = "A".repeat(10 * 1024 * 1024);
    const token = await makeToken({ fields: { signature } });

    for (const input of [token, JSON.parse(token) as unknown]) {
      await expect(verify(input)).rejects.toMatchObject({ code: "token/too-large" });
    }
  });

  it("refuses a certificate of deeply nested ASN.1", async () => {
    // 3,000 SEQUENCEs, one in the other, each with a two-byte length.
    let nested: Uint8Array = Uint8Array.of(0x05, 0x00);
    for (let depth = 0; depth < 1500; depth += 1) {
      const header = Uint8Array.of(0x30, 0x82, nested.length >> 8, nested.length & 0xff);
      nested = Uint8Array.from([...header, ...nested]);
    }

    await expect(verify(await makeToken({ certificate: nested }))).rejects.toMatchObject({
      code: "certificate/malformed",
    });
  });

  it("refuses an attribute that comes twice", async () => {
    const twice = [
      ["1.2.392.200149.8.5.5.1", "一人目"],
      ["1.2.392.200149.8.5.5.1", "二人目"],
    ] as const;
    const signer = await issue(authority, { otherNames: twice });

    await expect(verify(await makeToken({ signer }))).rejects.toMatchObject({
      code: "certificate/duplicate-attribute",
    });
  });

  it("refuses an altered byte anywhere in the certificate", { timeout: 60_000 }, async () => {
    for (const certificate of altered(person.der)) {
      await expect(verify(await makeToken({ certificate }))).rejects.toMatchObject({
        name: "PkiError",
      });
    }
  });

  it("refuses an altered byte anywhere in the signature", { timeout: 60_000 }, async () => {
    const token = JSON.parse(await makeToken()) as { signature: string };
    for (const bytes of altered(Buffer.from(token.signature, "base64"))) {
      const signature = Buffer.from(bytes).toString("base64");
      await expect(verify({ ...token, signature })).rejects.toMatchObject({
        code: "token/signature",
      });
    }
  });
});

async function withHash({ privateKey, publicKey }: CryptoKeyPair, hash: string) {
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash };
  const [pkcs8, spki] = await Promise.all([
    crypto.subtle.exportKey("pkcs8", privateKey),
    crypto.subtle.exportKey("spki", publicKey),
  ]);
  return {
    privateKey: await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, true, ["sign"]),
    publicKey: await crypto.subtle.importKey("spki", spki, algorithm, true, ["verify"]),
  };
}
