/** The window's side of a signature: it reads, shows, and builds of what it has shown. */
import { PDFDocument } from "@cantoo/pdf-lib";
import { verifyCms, verifyPdf, verifyXml } from "@tegata/pki";
import { fromBase64, toBase64 } from "@tegata/protocol/bytes";
import { PromptMessage, type ToSign } from "@tegata/protocol/extension";
import { beforeAll, describe, expect, it } from "vitest";
import { type Served, Signer } from "../../../../extension/src/sign/signer.ts";
import { makePdf } from "../../../support/pki/pdf.ts";
import { cardSign, makeSigner, type Signer as Person } from "../../../support/pki/signer.ts";
import { NOW } from "../../../support/pki/test-authority.ts";

const SUBJECT = { origin: "https://a.example", purpose: "signature", task: "sign" } as const;
const XML = '<?xml version="1.0"?>\n<application><kind>更新</kind></application>\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

let person: Person;
beforeAll(async () => {
  person = await makeSigner();
});

const ask = (signer: Signer, toSign: ToSign): Promise<Served | null> =>
  signer.serve({ type: "ask-pin", subject: SUBJECT, toSign });

const toSign = (format: ToSign["format"], ...files: readonly Uint8Array[]): ToSign => ({
  ...{ format, packaging: "enveloped" },
  documents: files.map((bytes, index) => ({ name: `${index}`, bytes: toBase64(bytes) })),
});

/** What the worker, the host and the card do with what the screen has built. */
async function signAll(signer: Signer): Promise<readonly Uint8Array[]> {
  const certificate = toBase64(person.person.der);
  const built = PromptMessage.parse((await signer.serve({ type: "build", certificate }))?.answer);
  if (built.type !== "built") expect.fail(built.type);
  const signatures: string[] = [];
  for (const { algorithm, value } of built.digests) {
    signatures.push(
      toBase64(await cardSign(person.person, { algorithm, value: fromBase64(value) })),
    );
  }
  const served = await signer.serve({ type: "finish", signatures });
  const finished = PromptMessage.parse(served?.answer);
  if (finished.type !== "finished") expect.fail(finished.type);
  return finished.signatures.map(fromBase64);
}

describe("the screen of what is signed", () => {
  it("signs the bytes that it shows, several at once", async () => {
    const signer = new Signer();
    const served = await ask(signer, toSign("cms", utf8("first"), utf8("second")));
    if (served?.event?.type !== "read") expect.fail(JSON.stringify(served));
    const shown = served.event.documents.map(({ bytes }) => bytes ?? expect.fail("not shown"));

    const signatures = await signAll(signer);

    expect(served.answer).toEqual({ type: "read" });
    for (const [index, cms] of signatures.entries()) {
      const content = shown[index] ?? expect.fail();
      await expect(
        verifyCms({ cms, content, ...person.options, clock: () => NOW }),
      ).resolves.toMatchObject({ purpose: "signature" });
    }
  });

  it("signs a PDF and XML within themselves", async () => {
    const [pdf, signer, other] = [await makePdf({ stream: true }), new Signer(), new Signer()];
    await ask(signer, toSign("pdf", pdf));
    await ask(other, toSign("xml", utf8(XML)));

    const [signedPdf = pdf] = await signAll(signer);
    const [signedXml = pdf] = await signAll(other);

    expect(await verifyPdf({ pdf: signedPdf, ...person.options })).toMatchObject({
      purpose: "signature",
    });
    expect(Buffer.from(signedPdf.subarray(0, pdf.length)).equals(pdf)).toBe(true);
    const { signedContent } = await verifyXml({ xml: signedXml, ...person.options });
    expect(new TextDecoder().decode(signedContent)).toContain("更新");
  });

  it("gives a bare signature of a digest, whose content nobody can see", async () => {
    const signer = new Signer();
    const digest = { algorithm: "SHA-384", value: toBase64(new Uint8Array(48).fill(7)) } as const;
    const documents = [{ name: "b", digest }];

    const served = await ask(signer, { format: "raw", packaging: "detached", documents });

    expect(served?.event).toMatchObject({ documents: [{ name: "b", bytes: null }] });
    const [signature] = await signAll(signer);
    expect(signature).toHaveLength(256);
  });

  it.each([
    ["broken XML", "xml", async () => utf8("<"), "other"],
    ["XML with a document type", "xml", async () => utf8("<!DOCTYPE a []><a/>"), "other"],
    ["what is no PDF", "pdf", async () => utf8("%PDF-nonsense"), "other"],
    ["a protected PDF", "pdf", protectedPdf, "protected"],
  ] as const)("refuses %s before anything else, and says which it is", async (_what, format, make, why) => {
    const good = format === "xml" ? utf8(XML) : await makePdf({ stream: false });

    const served = await ask(new Signer(), toSign(format, good, await make()));

    expect(served).toEqual({
      event: { type: "unsignable", document: { index: 1, name: "1", why } },
      answer: { type: "unsignable", document: 1 },
    });
  });

  it("says that it cannot build for a certificate that is none, or of nothing", async () => {
    const signer = new Signer();
    await ask(signer, toSign("cms", utf8("first")));

    for (const each of [signer, new Signer()]) {
      const served = await each.serve({ type: "build", certificate: "QUJD" });
      expect(served?.answer).toEqual({ type: "unsignable", document: null });
    }
  });

  it("has nothing to do with other commands", async () => {
    expect(await new Signer().serve({ type: "ask-pin", subject: SUBJECT })).toBeNull();
    expect(await new Signer().serve({ type: "done" })).toBeNull();
  });
});

async function protectedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([300, 200]);
  document.encrypt({ userPassword: "secret", ownerPassword: "owner" });
  return document.save({ useObjectStreams: false });
}
