import { buildPdf, verifyPdf } from "@tegata/pki";
import { beforeAll, describe, expect, it } from "vitest";
import { altered } from "../../support/pki/altered.ts";
import { handwrittenPdf, makePdf } from "../../support/pki/pdf.ts";
import { cardSign, makeSigner, type Signer } from "../../support/pki/signer.ts";
import { NOW } from "../../support/pki/test-authority.ts";

let signer: Signer;
beforeAll(async () => {
  signer = await makeSigner();
});

async function sign(pdf: Uint8Array): Promise<Uint8Array> {
  const unfinished = await buildPdf({
    certificate: signer.person.der,
    pdf,
    signingTime: NOW,
  });
  return unfinished.finish(await cardSign(signer.person, unfinished.digest));
}

const verify = (pdf: Uint8Array) => verifyPdf({ pdf, ...signer.options });

const SOURCES = [
  ["a cross-reference table", () => makePdf({ stream: false })],
  ["a cross-reference stream", () => makePdf({ stream: true })],
  ["a form of its own", () => makePdf({ stream: true, field: true })],
  ["comments and indirect annotations", async () => handwrittenPdf()],
] as const;

describe("PDF", () => {
  it.each(SOURCES)("keeps the original with %s byte for byte and verifies", async (_what, make) => {
    const original = await make();

    const signed = await sign(original);

    expect(Buffer.from(signed.subarray(0, original.length)).equals(original)).toBe(true);
    expect(await verify(signed)).toMatchObject({
      purpose: "signature",
      revocation: "unchecked",
      claimedSigningTime: NOW,
      earlierSignatures: [],
    });
  });

  it.each(
    SOURCES,
  )("is signed again with %s, and counts the earlier signature", async (_what, make) => {
    const twice = await sign(await sign(await make()));

    expect(await verify(twice)).toMatchObject({ earlierSignatures: [{ ok: true }] });
  });

  it("refuses an altered byte anywhere in the file", { timeout: 60_000 }, async () => {
    const signed = await sign(handwrittenPdf());
    for (const bytes of altered(signed, 23)) {
      await expect(verify(bytes)).rejects.toMatchObject({ name: "PkiError" });
    }
  });

  it.each([
    ["a line feed", "\n"],
    ["an update", "\n99 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n"],
  ])("refuses %s behind the signature", async (_what, text) => {
    const signed = await sign(await makePdf({ stream: false }));
    const longer = Buffer.concat([signed, Buffer.from(text)]);

    await expect(verify(longer)).rejects.toMatchObject({
      code: "pdf/changed-after-signing",
      details: { bytes: text.length },
    });
  });

  it("refuses something else than zeros behind the CMS in its place", async () => {
    const signed = await sign(await makePdf({ stream: false }));
    const text = Buffer.from(signed).toString("latin1");
    const place = /00>\n\/M/.exec(text)?.index ?? Number.NaN;
    signed[place] = "4".charCodeAt(0);

    await expect(verify(signed)).rejects.toMatchObject({ code: "pdf/byte-range" });
  });

  it("refuses a byte range that leaves out more than the signature", async () => {
    const signed = Buffer.from(await sign(await makePdf({ stream: false })));
    const text = signed.toString("latin1");
    const range = /\/ByteRange \[0{10} (\d{10})/.exec(text);
    const start = (range?.index ?? Number.NaN) + "/ByteRange [0000000000 ".length;
    signed.write(String(Number(range?.[1]) - 1).padStart(10, "0"), start, "latin1");

    await expect(verify(signed)).rejects.toMatchObject({ code: "pdf/byte-range" });
  });

  it("refuses a PDF that nobody signed", async () => {
    await expect(verify(await makePdf({ stream: true }))).rejects.toMatchObject({
      code: "signature/absent",
    });
  });

  it.each([
    ["text", new TextEncoder().encode("no PDF at all")],
    ["nothing", new Uint8Array()],
    ["an encrypted PDF", encryptedPdf()],
  ])("says of %s that it cannot be read, also when it is to be signed", async (_what, pdf) => {
    await expect(verify(pdf)).rejects.toMatchObject({ code: "pdf/not-supported" });
    await expect(sign(pdf)).rejects.toMatchObject({ code: "pdf/not-supported" });
  });

  it("refuses a larger PDF than can be handled before it is read", async () => {
    await expect(verify(new Uint8Array(49 * 1024 * 1024))).rejects.toMatchObject({
      code: "signature/too-large",
    });
  });
});

/** Only marked as such: nobody gets as far as a wrong key. */
function encryptedPdf(): Uint8Array {
  const text = Buffer.from(handwrittenPdf()).toString("latin1");
  const encrypt = "/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >> /ID [<00> <00>]";
  return Buffer.from(text.replace("/Root 1 0 R", `/Root 1 0 R ${encrypt}`), "latin1");
}
