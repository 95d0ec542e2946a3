import { X509Certificate } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPersona, loadPersonas, makePersonas } from "@tegata/virtual-card";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PERSONAS, persona } from "../../../scripts/support/personas.ts";
import { inside, oidOf, parseDer } from "../../support/virtual-card/der.ts";

const certificate = async (name: string, purpose: "authentication" | "signature") =>
  new X509Certificate(Buffer.from((await persona(name))[purpose]?.certificate ?? "", "base64"));

const authority = async (purpose: "authentication" | "signature") => {
  await makePersonas(PERSONAS);
  return new X509Certificate(await readFile(join(PERSONAS, `${purpose}-ca.der`)));
};

const EXTENSIONS = 0xa3;

/** The certificate's extensions in their order, with the value inside the OCTET STRING. */
async function extensions(name: string, purpose: "authentication" | "signature") {
  const [toBeSigned] = inside(parseDer((await certificate(name, purpose)).raw));
  const field = toBeSigned && inside(toBeSigned).find(({ tag }) => tag === EXTENSIONS);
  const [list] = field ? inside(field) : [];
  return (list ? inside(list) : []).map((extension) => {
    const parts = inside(extension);
    const [oid, value] = [parts[0], parts.at(-1)];
    if (!oid || !value) throw new Error("an extension has an identifier and a value");
    return { oid: oidOf(oid), critical: parts.length === 3, value: parseDer(value.value) };
  });
}

const OID = {
  keyUsage: "2.5.29.15",
  extendedKeyUsage: "2.5.29.37",
  policies: "2.5.29.32",
  subjectAltName: "2.5.29.17",
  issuerAltName: "2.5.29.18",
  crlDistributionPoints: "2.5.29.31",
  authorityInfoAccess: "1.3.6.1.5.5.7.1.1",
  authorityKeyIdentifier: "2.5.29.35",
  subjectKeyIdentifier: "2.5.29.14",
};

describe("an authentication certificate", () => {
  it("has the real one's extensions in the real order, and no personal attribute", async () => {
    const list = await extensions("resident", "authentication");

    expect(list.map(({ oid, critical }) => [oid, critical])).toEqual([
      [OID.keyUsage, true],
      [OID.extendedKeyUsage, false],
      [OID.policies, true],
      [OID.issuerAltName, false],
      [OID.crlDistributionPoints, false],
      [OID.authorityInfoAccess, false],
      [OID.authorityKeyIdentifier, false],
      [OID.subjectKeyIdentifier, false],
    ]);
    expect((await certificate("resident", "authentication")).raw.includes("NGUYEN")).toBe(false);
  });

  it("names its holder by 23 characters with the municipality in them", async () => {
    const { subject } = await certificate("resident", "authentication");

    expect(subject).toMatch(/^C=JP\nCN=[0-9A-Z]{14}13104003A$/);
  });
});

describe("a signature certificate", () => {
  it("carries the six attributes in the order 1, 4, 3, 5, 2, 6", async () => {
    const { holder } = await persona("kanji");
    const san = (await extensions("kanji", "signature")).find(
      ({ oid }) => oid === OID.subjectAltName,
    );

    const attributes = (san ? inside(san.value) : []).map((name) => {
      const [type, explicit] = inside(name);
      const [text] = explicit ? inside(explicit) : [];
      return [type && oidOf(type).split(".").at(-1), text?.value.toString("utf8")];
    });
    expect(attributes).toEqual([
      ["1", holder.name],
      ["4", `4${holder.birth}`],
      ["3", "2"],
      ["5", holder.address],
      ["2", "0000000000000010"],
      ["6", "0".repeat(holder.address.length)],
    ]);
  });

  it("has digital signature and non-repudiation, and JPKI's policy", async () => {
    const { raw } = await certificate("resident", "signature");
    const keyUsage = Buffer.from("0603551d0f0101ff0404030206c0", "hex");
    const policy = Buffer.from("060b2a83088c9b550805010114", "hex");

    expect(raw.includes(keyUsage)).toBe(true);
    expect(raw.includes(policy)).toBe(true);
    expect(raw.includes("http://www.jpki.go.jp/cps.html")).toBe(true);
  });

  it("ends at 23:59:59 in Japan", async () => {
    expect((await certificate("resident", "signature")).validTo).toMatch(/14:59:59 20\d\d GMT$/);
  });

  it("of long-name is longer than one read of 2048 bytes", async () => {
    expect((await certificate("long-name", "signature")).raw.length).toBeGreaterThan(2048);
  });
});

describe("the test PKI", () => {
  it.each([
    "authentication",
    "signature",
  ] as const)("signs %s certificates and says that it is a test", async (purpose) => {
    const ca = await authority(purpose);

    expect(ca.subject).toContain("O=JPKI-TEST");
    expect(ca.ca).toBe(true);
    expect((await certificate("resident", purpose)).verify(ca.publicKey)).toBe(true);
  });

  it("has another CA of the same name, whose certificates it did not sign", async () => {
    const ca = await authority("signature");
    const other = await certificate("other-ca", "signature");

    expect(other.issuer).toBe(ca.subject);
    expect(other.verify(ca.publicKey)).toBe(false);
  });

  it.each([
    ["expired", -1],
    ["not-yet-valid", 1],
    ["resident", 0],
  ])("dates the persona %s", async (name, expected) => {
    const { validFrom, validTo } = await certificate(name, "authentication");
    const now = Date.now();

    expect(Date.parse(validTo) < now ? -1 : Date.parse(validFrom) > now ? 1 : 0).toBe(expected);
  });

  it("lists exactly the revoked persona", async () => {
    const list = await readFile(join(PERSONAS, "signature-ca.crl"));
    const serialOf = async (name: string) =>
      Buffer.from((await certificate(name, "signature")).serialNumber, "hex");

    expect(list.includes(await serialOf("revoked"))).toBe(true);
    expect(list.includes(await serialOf("resident"))).toBe(false);
  });
});

describe("the personas' folder", () => {
  const names = ["resident", "child"];
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "tegata-personas-")), "personas");
    // From several processes at once, as parallel tests do.
    await Promise.all([makePersonas(folder, { names }), makePersonas(folder, { names })]);
  }, 60_000);
  afterAll(async () => {
    await rm(join(folder, ".."), { recursive: true, force: true });
  });

  it("holds what was asked for and nothing half made beside it", async () => {
    expect((await loadPersonas(folder)).map(({ name }) => name)).toEqual(names);
    expect(await readdir(join(folder, ".."))).toEqual(["personas"]);
  });

  it("is left alone by the next call, and made anew where it is of another version", async () => {
    const file = join(folder, "resident.json");
    const before = await stat(file);
    await makePersonas(folder, { names });
    expect((await stat(file)).ino).toBe(before.ino);

    await writeFile(join(folder, "made.json"), "{}");
    await makePersonas(folder, { names });
    expect((await stat(file)).ino).not.toBe(before.ino);
  }, 60_000);

  it("says which personas there are where one is unknown", async () => {
    await expect(loadPersona(folder, "nobody")).rejects.toThrow("resident, tsusho");
  });
});

describe("every persona", () => {
  it("has a My Number that cannot be anybody's", async () => {
    await makePersonas(PERSONAS);
    for (const { myNumber } of await loadPersonas(PERSONAS)) {
      const digits = Array.from(myNumber, Number).reverse();
      const [check, ...rest] = digits;
      const sum = rest.reduce((total, digit, i) => total + digit * (i < 6 ? i + 2 : i - 4), 0);
      const right = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
      expect(check).not.toBe(right);
    }
  });
});
