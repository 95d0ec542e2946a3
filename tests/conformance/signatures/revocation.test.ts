import { readFileSync } from "node:fs";
import {
  CrlSource,
  loadTrust,
  OcspSource,
  parseCertificate,
  type Trust,
  type TrustedAuthority,
  verifyJpkiCertificate,
} from "@tegata/pki";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { altered } from "../../support/pki/altered.ts";
import { Folder, run } from "../../support/pki/command.ts";
import {
  type Authority,
  type Issued,
  issue,
  makeAuthority,
  NOW,
  privateKeyPem,
  years,
} from "../../support/pki/test-authority.ts";

let folder: Folder;
let authority: Authority;
let trust: Trust;
let trusted: TrustedAuthority;
let good: Issued;
let revoked: Issued;

beforeAll(async () => {
  folder = new Folder();
  authority = await makeAuthority("signature");
  [good, revoked] = [
    await issue(authority, { serial: 0x1001 }),
    await issue(authority, { serial: 0x1002 }),
  ];
  trust = await loadTrust({ authentication: [], signature: [authority.der], testMode: true });
  const [first] = trust.signature.values();
  if (!first) throw new Error("no authority");
  trusted = first;
  folder.write("ca.pem", authority.pem);
  folder.write("ca.key", await privateKeyPem(authority.keys));
  folder.write("crlnumber", "01\n");
  folder.write(
    "index.txt",
    [
      "V\t300101000000Z\t\t1001\tunknown\t/C=JP/CN=good",
      "R\t300101000000Z\t261001000000Z\t1002\tunknown\t/C=JP/CN=revoked",
    ]
      .join("\n")
      .concat("\n"),
  );
  folder.write(
    "ca.cnf",
    `[ca]\ndefault_ca = d\n[d]\ndatabase = ${folder.at("index.txt")}\ncrlnumber = ${folder.at("crlnumber")}\ndefault_md = sha256\ndefault_crl_days = 30\n`,
  );
});
afterAll(() => {
  folder[Symbol.dispose]();
});

function openssl(...args: readonly string[]): void {
  const { status, output } = run("openssl", ...args);
  if (status !== 0) throw new Error(output);
}

function makeList(keyFile = "ca.key", certificateFile = "ca.pem"): Uint8Array {
  openssl(
    "ca",
    "-gencrl",
    "-config",
    folder.at("ca.cnf"),
    "-keyfile",
    folder.at(keyFile),
    "-cert",
    folder.at(certificateFile),
    "-crl_lastupdate",
    "20261025000000Z",
    "-crl_nextupdate",
    "20261125000000Z",
    "-out",
    folder.at("list.pem"),
  );
  openssl("crl", "-in", folder.at("list.pem"), "-outform", "DER", "-out", folder.at("list.der"));
  return readFileSync(folder.at("list.der"));
}

const verify = (person: Issued, revocation: CrlSource | OcspSource) =>
  verifyJpkiCertificate(person.der, { purpose: "signature", trust, now: NOW, revocation });

describe("a revocation list of openssl", () => {
  it("says who is good and who is revoked", async () => {
    const source = new CrlSource([makeList()], () => NOW);

    expect(await verify(good, source)).toMatchObject({ revocation: "good" });
    await expect(verify(revoked, source)).rejects.toMatchObject({ code: "certificate/revoked" });
  });

  it.each([
    ["too old", () => years(1)],
    ["of tomorrow", () => years(-1)],
  ])("leaves it unknown when it is %s", async (_what, clock) => {
    await expect(verify(good, new CrlSource([makeList()], clock))).rejects.toMatchObject({
      code: "revocation/unavailable",
    });
  });

  it("leaves it unknown when a CA of the same name made it", async () => {
    const other = await makeAuthority("signature");
    folder.write("other.pem", other.pem);
    folder.write("other.key", await privateKeyPem(other.keys));
    const source = new CrlSource([makeList("other.key", "other.pem")], () => NOW);

    await expect(verify(good, source)).rejects.toMatchObject({ code: "revocation/unavailable" });
  });

  it("leaves it unknown when there is none", async () => {
    await expect(verify(good, new CrlSource([], () => NOW))).rejects.toMatchObject({
      code: "revocation/unavailable",
    });
  });

  it("never says good once a byte was altered", async () => {
    for (const bytes of altered(makeList(), 3)) {
      const status = (async () =>
        new CrlSource([bytes], () => NOW).status(parseCertificate(good.der), trusted))();
      await expect(status).rejects.toMatchObject({ code: "revocation/unavailable" });
    }
  });
});

describe("a responder of openssl", () => {
  /** Answers as a process of its own would, from files: no port is opened. */
  const ask =
    (...extra: readonly string[]) =>
    async (request: Uint8Array): Promise<Uint8Array> => {
      const out = folder.at("response.der");
      openssl(
        "ocsp",
        "-index",
        folder.at("index.txt"),
        "-CA",
        folder.at("ca.pem"),
        "-rsigner",
        folder.at("ca.pem"),
        "-rkey",
        folder.at("ca.key"),
        "-ndays",
        "1",
        "-reqin",
        folder.write("request.der", request),
        "-respout",
        out,
        ...extra,
      );
      return readFileSync(out);
    };
  const statusOf = ({ der }: Issued, source: OcspSource) =>
    source.status(parseCertificate(der), trusted);
  const clock = () => new Date();

  it("says who is good and who is revoked", async () => {
    const source = new OcspSource({ ask: ask(), clock });

    expect(await statusOf(good, source)).toBe("good");
    expect(await statusOf(revoked, source)).toBe("revoked");
    await expect(verify(revoked, source)).rejects.toMatchObject({ code: "certificate/revoked" });
  });

  it("leaves it unknown for a certificate that it does not know", async () => {
    const stranger = await issue(authority, { serial: 0x1003 });

    await expect(statusOf(stranger, new OcspSource({ ask: ask(), clock }))).rejects.toMatchObject({
      code: "revocation/unavailable",
    });
  });

  it("may answer by a certificate of the CA for that use, and no other", async () => {
    const { Extension } = await import("pkijs");
    const asn1js = await import("asn1js");
    const oid = new asn1js.ObjectIdentifier({ value: "1.3.6.1.5.5.7.3.9" });
    const extnValue = new asn1js.Sequence({ value: [oid] }).toBER(false);
    const use = new Extension({ extnID: "2.5.29.37", critical: false, extnValue });
    const responder = await issue(authority, { extra: [use] });
    const files = async (name: string, { pem, keys }: Issued) => [
      "-rsigner",
      folder.write(`${name}.pem`, pem),
      "-rkey",
      folder.write(`${name}.key`, await privateKeyPem(keys)),
    ];
    const now = () => new Date(Math.min(Date.now(), years(3).getTime()));

    const meant = new OcspSource({
      ask: ask(...(await files("responder", responder))),
      clock: now,
    });
    const person = new OcspSource({ ask: ask(...(await files("person", good))), clock: now });

    expect(await statusOf(good, meant)).toBe("good");
    await expect(statusOf(good, person)).rejects.toMatchObject({ code: "revocation/unavailable" });
  });

  it.each([
    [
      "an answer to another question",
      async () => {
        let first: Uint8Array | undefined;
        const fresh = ask();
        return new OcspSource({ ask: async (request) => (first ??= await fresh(request)), clock });
      },
    ],
    ["an old answer", async () => new OcspSource({ ask: ask(), clock: () => years(3) })],
    [
      "no answer",
      async () => new OcspSource({ ask: () => Promise.reject(new Error("down")), clock }),
    ],
    [
      "something else",
      async () => new OcspSource({ ask: async () => Buffer.from("<html>"), clock }),
    ],
  ] as const)("leaves it unknown on %s", async (_what, make) => {
    const source = await make();

    await statusOf(good, source).catch(() => undefined);
    await expect(statusOf(good, source)).rejects.toMatchObject({ code: "revocation/unavailable" });
  });

  it("never says good once a byte was altered", async () => {
    const genuine = ask();
    let at = 0;
    const source = new OcspSource({
      ask: async (request) => {
        const answer = Uint8Array.from(await genuine(request));
        answer[at] = (answer[at] ?? 0) ^ 1;
        return answer;
      },
      clock,
    });
    // Up to the signature's end: the CA's own certificate behind it is not looked at.
    for (at = 0; at < 500; at += 41) {
      await expect(statusOf(good, source)).rejects.toMatchObject({
        code: "revocation/unavailable",
      });
    }
  });
});
