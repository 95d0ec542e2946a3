import { buildCms, digestOf, verifyCms } from "@tegata/pki";
import forge from "node-forge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Folder, run } from "../../support/pki/command.ts";
import { cardSign, makeSigner, type Signer } from "../../support/pki/signer.ts";
import { NOW, privateKeyPem } from "../../support/pki/test-authority.ts";

const DOCUMENT = new TextEncoder().encode("在留期間更新許可申請書\r\n");
const AT_NOW = ["-attime", String(NOW.getTime() / 1000)];

let signer: Signer;
let folder: Folder;
const files: Record<string, string> = {};

beforeAll(async () => {
  signer = await makeSigner();
  folder = new Folder();
  files["document"] = folder.write("document.txt", DOCUMENT);
  files["ca"] = folder.write("ca.pem", signer.authority.pem);
  files["certificate"] = folder.write("certificate.pem", signer.person.pem);
  files["key"] = folder.write("key.pem", await privateKeyPem(signer.person.keys));
});
afterAll(() => {
  folder[Symbol.dispose]();
});
const file = (name: string): string => files[name] ?? "";

async function sign(): Promise<Uint8Array> {
  const unfinished = await buildCms({
    certificate: signer.person.der,
    digest: await digestOf(DOCUMENT),
    signingTime: NOW,
  });
  return unfinished.finish(await cardSign(signer.person, unfinished.digest));
}

describe("our CMS", () => {
  it.each([
    ["as CMS", []],
    ["as CAdES", ["-cades"]],
  ])("is verified by openssl %s", async (_form, extra) => {
    const cms = folder.write("ours.p7s", await sign());

    const { status, output } = run(
      "openssl",
      "cms",
      "-verify",
      ...extra,
      "-inform",
      "DER",
      "-in",
      cms,
      "-binary",
      "-content",
      file("document"),
      "-CAfile",
      file("ca"),
      "-purpose",
      "any",
      ...AT_NOW,
      "-out",
      "/dev/null",
    );

    expect(output).toContain("Verification successful");
    expect(status).toBe(0);
  });

  it("is refused by openssl for another document", async () => {
    const cms = folder.write("ours.p7s", await sign());
    const other = folder.write("other.txt", "another document");

    const { status } = run(
      "openssl",
      "cms",
      "-verify",
      "-inform",
      "DER",
      "-in",
      cms,
      "-binary",
      "-content",
      other,
      "-CAfile",
      file("ca"),
      "-purpose",
      "any",
      ...AT_NOW,
    );

    expect(status).not.toBe(0);
  });

  it("is read and verified by node-forge", async () => {
    const der = Buffer.from(await sign()).toString("latin1");
    const message = forge.pkcs7.messageFromAsn1(forge.asn1.fromDer(der)) as unknown as {
      rawCapture: { signature: string; authenticatedAttributes: forge.asn1.Asn1[] };
      certificates: forge.pki.Certificate[];
    };
    const { signature, authenticatedAttributes } = message.rawCapture;
    const attributes = forge.asn1.create(
      forge.asn1.Class.UNIVERSAL,
      forge.asn1.Type.SET,
      true,
      authenticatedAttributes,
    );
    const digest = forge.md.sha256.create().update(forge.asn1.toDer(attributes).getBytes());

    const key = message.certificates[0]?.publicKey as forge.pki.rsa.PublicKey;
    expect(key.verify(digest.digest().getBytes(), signature)).toBe(true);
  });
});

describe("openssl's CMS", () => {
  it.each([
    ["with signed attributes", []],
    ["with CAdES attributes", ["-cades"]],
    ["without signed attributes", ["-noattr"]],
    ["with SHA-512", ["-md", "sha512"]],
    ["with the signer named by key identifier", ["-keyid"]],
  ])("is verified by us, made %s", async (_how, extra) => {
    const cms = await opensslSign(...extra);

    expect(await verifyCms({ cms, content: DOCUMENT, ...signer.options })).toMatchObject({
      purpose: "signature",
    });
  });

  it.each([
    ["SHA-1", ["-md", "sha1"], "signature/algorithm"],
    ["PSS", ["-keyopt", "rsa_padding_mode:pss"], "signature/algorithm"],
    ["the document inside", ["-nodetach"], "signature/malformed"],
    ["no certificate", ["-nocerts"], "signature/signer"],
  ])("is refused by us with %s", async (_what, extra, code) => {
    const cms = await opensslSign(...extra);

    await expect(verifyCms({ cms, content: DOCUMENT, ...signer.options })).rejects.toMatchObject({
      code,
    });
  });

  it("is refused by us with a second signer", async () => {
    const { person } = await makeSigner();
    const certificate = folder.write("second.pem", person.pem);
    const key = folder.write("second-key.pem", await privateKeyPem(person.keys));
    const cms = await opensslSign("-signer", certificate, "-inkey", key);

    await expect(verifyCms({ cms, content: DOCUMENT, ...signer.options })).rejects.toMatchObject({
      code: "signature/several",
    });
  });
});

async function opensslSign(...extra: readonly string[]): Promise<Uint8Array> {
  const out = folder.at("theirs.p7s");
  const { status, output } = run(
    "openssl",
    "cms",
    "-sign",
    "-binary",
    "-in",
    file("document"),
    "-signer",
    file("certificate"),
    "-inkey",
    file("key"),
    "-outform",
    "DER",
    "-out",
    out,
    ...extra,
  );
  expect(output).toBe("");
  expect(status).toBe(0);
  const { readFile } = await import("node:fs/promises");
  return readFile(out);
}
