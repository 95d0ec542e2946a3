import {
  isPkiError,
  loadTrust,
  type PkiErrorCode,
  type Trust,
  verifyJpkiCertificate,
} from "@tegata/pki";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AUTHENTICATION_EXTENSIONS,
  OpensslIssuer,
  signatureExtensions,
} from "../../support/pki/openssl-issuer.ts";

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

let issuer: OpensslIssuer;
let other: OpensslIssuer;
let trust: Trust;

beforeAll(async () => {
  issuer = new OpensslIssuer();
  other = new OpensslIssuer();
  const { authority } = issuer;
  trust = await loadTrust({ authentication: [authority], signature: [authority], testMode: true });
});
afterAll(() => {
  issuer[Symbol.dispose]();
  other[Symbol.dispose]();
});

type Options = Partial<Parameters<typeof verifyJpkiCertificate>[1]>;
const verify = (der: Uint8Array, options: Options = {}) =>
  verifyJpkiCertificate(der, { purpose: "authentication", trust, now: inDays(1), ...options });

async function codeOf(verified: Promise<unknown>): Promise<PkiErrorCode | null> {
  try {
    await verified;
    return null;
  } catch (error) {
    if (isPkiError(error)) return error.code;
    throw error;
  }
}

const without = (name: string) =>
  AUTHENTICATION_EXTENSIONS.filter((line) => !line.startsWith(name));
const authentication = (...more: readonly string[]) => ({
  extensions: [...AUTHENTICATION_EXTENSIONS, ...more],
});

describe("verifyJpkiCertificate", () => {
  it("says that revocation was not checked and that a test CA issued it", async () => {
    const { revocation, official } = await verify(issuer.issue(authentication()));

    expect({ revocation, official }).toEqual({ revocation: "unchecked", official: false });
  });

  it("accepts a signature certificate as one", async () => {
    const der = issuer.issue({ extensions: signatureExtensions() });
    const { certificate } = await verify(der, { purpose: "signature" });

    expect(certificate.kind).toBe("signature");
  });

  it.each([
    { what: "another CA of the same name", code: "certificate/unknown-issuer", from: "other" },
    {
      what: "no authority key identifier",
      code: "certificate/unknown-issuer",
      recipe: { extensions: [...without("authorityKey"), "authorityKeyIdentifier=none"] },
    },
    {
      what: "no JPKI policy",
      code: "certificate/policy",
      recipe: { extensions: without("certificatePolicies") },
    },
    {
      what: "a signature certificate",
      code: "certificate/policy",
      recipe: { extensions: signatureExtensions() },
    },
    {
      what: "both policies",
      code: "certificate/policy",
      recipe: {
        extensions: [
          ...without("certificatePolicies"),
          "certificatePolicies=1.2.392.200149.8.5.1.3.30,1.2.392.200149.8.5.1.1.20",
        ],
      },
    },
    {
      what: "nonRepudiation",
      code: "certificate/key-usage",
      recipe: {
        extensions: [...without("keyUsage"), "keyUsage=critical,digitalSignature,nonRepudiation"],
      },
    },
    {
      what: "no key usage",
      code: "certificate/key-usage",
      recipe: { extensions: without("keyUsage") },
    },
    {
      what: "an extended key usage for servers",
      code: "certificate/key-usage",
      recipe: { extensions: [...without("extendedKeyUsage"), "extendedKeyUsage=serverAuth"] },
    },
    { what: "RSA-1024", code: "certificate/weak-key", recipe: { ...authentication(), bits: 1024 } },
    {
      what: "a SHA-1 signature",
      code: "certificate/algorithm",
      recipe: { ...authentication(), digest: "sha1" },
    },
    {
      what: "CA:TRUE",
      code: "certificate/not-end-entity",
      recipe: authentication("basicConstraints=critical,CA:TRUE"),
    },
    {
      what: "an unknown critical extension",
      code: "certificate/critical-extension",
      recipe: authentication("1.2.3.4=critical,ASN1:NULL"),
    },
  ])("refuses $what: $code", async ({ code, from, recipe = authentication() }) => {
    const der = (from === "other" ? other : issuer).issue(recipe);

    expect(await codeOf(verify(der))).toBe(code);
  });

  it.each([
    { days: -2, code: "certificate/not-yet-valid" },
    { days: 11, code: "certificate/expired" },
  ])("refuses it $days days from now: $code", async ({ days, code }) => {
    expect(await codeOf(verify(issuer.issue(authentication()), { now: inDays(days) }))).toBe(code);
  });

  it("refuses it when its CA has expired", async () => {
    const der = issuer.issue(authentication());
    const [authority] = [...trust.authentication.values()];
    if (!authority) throw new Error("no CA");
    const old = { ...authority, notAfter: inDays(-1) };
    const oldTrust = { ...trust, authentication: new Map([[old.keyId, old]]) };

    expect(await codeOf(verify(der, { trust: oldTrust }))).toBe("certificate/issuer-not-valid");
  });

  it("refuses it after any byte was changed", async () => {
    const der = issuer.issue(authentication());
    const accepted: number[] = [];
    for (let i = 0; i < der.length; i += 7) {
      const altered = Uint8Array.from(der);
      altered[i] = (altered[i] ?? 0) ^ 0x01;
      if ((await codeOf(verify(altered))) === null) accepted.push(i);
    }

    expect(accepted).toEqual([]);
  });

  it("keeps the CA sets of the two purposes apart", async () => {
    const der = issuer.issue(authentication());
    const options = { authentication: [other.authority], signature: [issuer.authority] };
    const apart = await loadTrust({ ...options, testMode: true });

    expect(await codeOf(verify(der, { trust: apart }))).toBe("certificate/unknown-issuer");
  });

  it("refuses what a revocation source calls revoked", async () => {
    const der = issuer.issue(authentication());
    const revocation = { status: async () => "revoked" as const };

    expect(await codeOf(verify(der, { revocation }))).toBe("certificate/revoked");
  });
});

describe("loadTrust", () => {
  it("takes a CA that is none of J-LIS's in test mode only", async () => {
    const options = { authentication: [issuer.authority], signature: [], testMode: false };

    expect(await codeOf(loadTrust(options))).toBe("trust/not-official");
  });

  it("refuses a person's certificate as a CA", async () => {
    const person = issuer.issue(authentication("subjectKeyIdentifier=hash"));
    const options = { authentication: [person], signature: [], testMode: true };

    expect(await codeOf(loadTrust(options))).toBe("trust/not-an-authority");
  });
});
