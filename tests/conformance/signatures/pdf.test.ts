import { readFileSync } from "node:fs";
import { buildPdf, verifyPdf } from "@tegata/pki";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Folder, run } from "../../support/pki/command.ts";
import { handwrittenPdf, makePdf } from "../../support/pki/pdf.ts";
import { cardSign, makeSigner, type Signer } from "../../support/pki/signer.ts";
import { NOW, privateKeyPem, years } from "../../support/pki/test-authority.ts";

let signer: Signer;
let folder: Folder;

beforeAll(async () => {
  signer = await makeSigner();
  folder = new Folder();
  await makeNssDatabase();
});
afterAll(() => {
  folder[Symbol.dispose]();
});

/** The certificates and key where pdfsig looks for them: an NSS database without a password. */
async function makeNssDatabase(): Promise<void> {
  const database = `sql:${folder.path}`;
  const ca = folder.write("ca.pem", signer.authority.pem);
  const certificate = folder.write("certificate.pem", signer.person.pem);
  const key = folder.write("key.pem", await privateKeyPem(signer.person.keys));
  const commands = [
    ["certutil", "-N", "-d", database, "--empty-password"],
    ["certutil", "-A", "-d", database, "-n", "ca", "-t", "CT,C,C", "-i", ca],
    [
      "openssl",
      "pkcs12",
      "-export",
      "-in",
      certificate,
      "-inkey",
      key,
      "-name",
      "person",
      "-passout",
      "pass:",
      "-out",
      folder.at("person.p12"),
    ],
    ["pk12util", "-d", database, "-i", folder.at("person.p12"), "-W", ""],
  ] as const;
  for (const [program, ...args] of commands) {
    const { status, output } = run(program, ...args);
    if (status !== 0) throw new Error(`${program}: ${output}`);
  }
}

async function sign(pdf: Uint8Array): Promise<Uint8Array> {
  const unfinished = await buildPdf({ certificate: signer.person.der, pdf, signingTime: NOW });
  return unfinished.finish(await cardSign(signer.person, unfinished.digest));
}

const pdfsig = (...args: readonly string[]) =>
  run("pdfsig", "-nssdir", `sql:${folder.path}`, ...args);

const SOURCES = [
  ["a cross-reference table", () => makePdf({ stream: false })],
  ["a cross-reference stream", () => makePdf({ stream: true })],
  ["a form", () => makePdf({ stream: false, field: true })],
  ["a file written by hand", async () => handwrittenPdf()],
] as const;

describe("our PDF", () => {
  it.each(SOURCES)("is verified by pdfsig with %s", async (_what, make) => {
    const file = folder.write("ours.pdf", await sign(await make()));

    const { output } = pdfsig(file);

    expect(output).toContain("Signature is Valid.");
    expect(output).toContain("Total document signed");
    expect(output).toContain("Signature Type: ETSI.CAdES.detached");
    expect(output).toContain("Signing Time: Nov 01 2026");
    expect(output).toContain("Certificate is Trusted.");
  });

  it.each(SOURCES)("leaves an earlier signature valid with %s", async (_what, make) => {
    const file = folder.write("twice.pdf", await sign(await sign(await make())));

    const { output } = pdfsig(file);

    expect(output.match(/Signature is Valid\./g)).toHaveLength(2);
    expect(output.match(/^ {2}- Total document signed/gm)).toHaveLength(1);
  });

  it("shows the page as before", async () => {
    const file = folder.write("ours.pdf", await sign(await makePdf({ stream: true })));

    expect(run("pdftotext", file, "-").output).toContain("Extension of stay");
  });

  it("is refused by pdfsig with an altered page", async () => {
    const signed = await sign(handwrittenPdf());
    const text = Buffer.from(signed).toString("latin1").replace("[0 0 200 200]", "[0 0 200 201]");
    const file = folder.write("altered.pdf", Buffer.from(text, "latin1"));

    expect(pdfsig(file).output).toContain("Digest Mismatch");
  });
});

describe("pdfsig's PDF", () => {
  const signByPdfsig = (pdf: Uint8Array): Uint8Array => {
    const out = folder.at("theirs.pdf");
    const source = folder.write("source.pdf", pdf);
    const { output, status } = pdfsig("-add-signature", "-nick", "person", source, out);
    // It may warn of its own clean-up; what counts is whether it signed.
    if (status !== 0) throw new Error(output);
    return readFileSync(out);
  };
  /** pdfsig signs at the time of the machine. */
  const verify = (pdf: Uint8Array) => verifyPdf({ pdf, ...signer.options, clock: () => years(0) });

  it.each(SOURCES)("is verified by us with %s", async (_what, make) => {
    const signed = signByPdfsig(await make());

    expect(await verify(signed)).toMatchObject({ purpose: "signature", earlierSignatures: [] });
  });

  it.each(SOURCES)("is signed by us again with %s, both valid", async (_what, make) => {
    const file = folder.write("both.pdf", await sign(signByPdfsig(await make())));

    expect(await verify(readFileSync(file))).toMatchObject({ earlierSignatures: [{ ok: true }] });
    expect(pdfsig(file).output.match(/Signature is Valid\./g)).toHaveLength(2);
  });

  it.each(SOURCES)("is verified by us with %s over an earlier one of ours", async (_what, make) => {
    const ours = await sign(await make());

    const { earlierSignatures } = await verify(signByPdfsig(ours));

    expect(earlierSignatures).toMatchObject([{ ok: true, revision: { length: ours.length } }]);
  });
});
