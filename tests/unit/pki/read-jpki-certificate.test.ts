import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isPkiError, loadTrust, type PkiErrorCode, readJpkiCertificate } from "@tegata/pki";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ATTRIBUTES,
  OpensslIssuer,
  otherName,
  signatureExtensions,
} from "../../support/pki/openssl-issuer.ts";
import { SHARED_DATA } from "../../support/shared-data.ts";

let issuer: OpensslIssuer;
beforeAll(() => {
  issuer = new OpensslIssuer();
});
afterAll(() => {
  issuer[Symbol.dispose]();
});

const read = (names: readonly string[], subject?: string) =>
  readJpkiCertificate(
    issuer.issue({ extensions: signatureExtensions(names), ...(subject ? { subject } : {}) }),
  );

function codeOf(action: () => unknown): PkiErrorCode | null {
  try {
    action();
    return null;
  } catch (error) {
    if (isPkiError(error)) return error.code;
    throw error;
  }
}

describe("readJpkiCertificate", () => {
  it("reads the attributes by type, in whatever order they stand", () => {
    const expected = {
      name: { value: "TEST HOLDER", substitutes: [9] },
      sex: "female",
      birthDate: { era: "heisei", date: "1990-04-01" },
      address: { value: "東京都新宿区", substitutes: [] },
      others: [],
    };

    expect(read(ATTRIBUTES).attributes).toEqual(expected);
    expect(read([...ATTRIBUTES].reverse()).attributes).toEqual(expected);
  });

  it("keeps attributes that it does not know", () => {
    const { attributes } = read([...ATTRIBUTES, otherName(7, "テスト")]);

    expect(attributes.others).toEqual([{ oid: "1.2.392.200149.8.5.5.7", value: "テスト" }]);
  });

  it("refuses an attribute that comes twice", () => {
    const twice = [...ATTRIBUTES, otherName(1, "SOMEBODY ELSE")];

    expect(codeOf(() => read(twice))).toBe("certificate/duplicate-attribute");
  });

  it.each([
    "419900230",
    "919900401",
    "19900401",
    "419901301",
  ])("reads no date out of %s", (text) => {
    expect(read([otherName(4, text)]).attributes.birthDate).toBeNull();
  });

  it("finds the municipality in the subject", () => {
    const { municipality } = read(ATTRIBUTES, "/C=JP/L=Kiyose-shi/CN=997794E9AGCIEG13221003A");

    expect(municipality).toEqual({ code: "13221", name: "Kiyose-shi" });
  });

  it.each([
    { what: "nothing", change: () => new Uint8Array() },
    { what: "a byte too many", change: (der: Uint8Array) => Uint8Array.of(...der, 0) },
    { what: "a byte too few", change: (der: Uint8Array) => der.slice(0, -1) },
    { what: "depth without end", change: () => new Uint8Array(15_000).fill(0x30) },
    { what: "17 KB", change: () => new Uint8Array(17 * 1024) },
  ])("refuses $what", ({ change }) => {
    const der = issuer.issue({ extensions: signatureExtensions() });

    expect(codeOf(() => readJpkiCertificate(change(der)))).toBe("certificate/malformed");
  });

  it("refuses an extension whose value is a time that is none", () => {
    const der = issuer.issue({ extensions: ["basicConstraints=DER:1803414243"] });

    expect(codeOf(() => readJpkiCertificate(der))).toBe("certificate/malformed");
  });
});

describe.skipIf(!existsSync(SHARED_DATA))(
  "certificates that others made (needs shared data)",
  () => {
    const load = (path: string) => {
      const file = readFileSync(join(SHARED_DATA, path));
      if (!path.endsWith(".pem")) return Uint8Array.from(file);
      const base64 = file.toString().replaceAll(/-----[^-]+-----|\s/g, "");
      return Uint8Array.from(Buffer.from(base64, "base64"));
    };

    it("are read where every JPKI extension is absent", () => {
      const { kind, policies, attributes, municipality } = readJpkiCertificate(
        load("myna-fixtures/sign_cert.der"),
      );

      expect({ kind, policies, municipality }).toEqual({
        kind: null,
        policies: [],
        municipality: { code: null, name: null },
      });
      expect(attributes.name).toBeNull();
    });

    it("are read with the full profile", () => {
      const { kind, attributes } = readJpkiCertificate(load("synthetic-certs/sign.der"));

      expect(kind).toBe("signature");
      expect(attributes.birthDate?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(readJpkiCertificate(load("synthetic-certs/auth.der")).kind).toBe("authentication");
    });

    it("are trusted without test mode when they are J-LIS's own, and told apart by key", async () => {
      const folder = "jpki-ca-certs-from-myna";
      const files = readdirSync(join(SHARED_DATA, folder)).map((name) => join(folder, name));
      const of = (kind: string) => files.filter((name) => name.includes(kind)).map(load);
      const signature = [...of("sign_ca"), load("jpki-signca-from-nunnun/jpki-signca02.cer")];
      const trust = await loadTrust({ authentication: of("auth_ca"), signature, testMode: false });

      expect([trust.authentication.size, trust.signature.size]).toEqual([2, 3]);
      expect([...trust.signature.values()].every(({ official }) => official)).toBe(true);
    });
  },
);
