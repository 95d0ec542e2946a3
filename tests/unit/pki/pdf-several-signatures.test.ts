import { type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { buildPdf, type VerifiedPdf, verifyPdf } from "@tegata/pki";
import { beforeAll, describe, expect, it } from "vitest";
import { handwrittenPdf, makePdf, updatePdf } from "../../support/pki/pdf.ts";
import { cardSign, makeSigner, type Signer } from "../../support/pki/signer.ts";
import { type Issued, issue, makeKeys, NOW } from "../../support/pki/test-authority.ts";

let signer: Signer;
let second: Issued;
beforeAll(async () => {
  signer = await makeSigner();
  second = await issue(signer.authority, { commonName: "B".repeat(23) });
});

async function sign(
  pdf: Uint8Array,
  by: Issued,
  { keys }: Pick<Issued, "keys"> = by,
): Promise<Uint8Array> {
  const unfinished = await buildPdf({ certificate: by.der, pdf, signingTime: NOW });
  return unfinished.finish(await cardSign({ ...by, keys }, unfinished.digest));
}

const verify = (pdf: Uint8Array): Promise<VerifiedPdf> => verifyPdf({ pdf, ...signer.options });

const namesOf = ({ certificate, earlierSignatures }: VerifiedPdf) => ({
  last: certificate.commonName,
  earlier: earlierSignatures.map((one) =>
    one.ok ? one.verified.certificate.commonName : one.error.code,
  ),
});

describe("a PDF with several signatures", () => {
  it("has a result for each, with the file as each signed it", async () => {
    const first = await sign(await makePdf({ stream: true, field: true }), signer.person);
    const middle = await sign(first, second);

    const verified = await verify(await sign(middle, signer.person));

    const name = verified.certificate.commonName;
    expect(namesOf(verified)).toEqual({ last: name, earlier: [name, "B".repeat(23)] });
    expect(verified.earlierSignatures.map(({ revision }) => Buffer.from(revision))).toEqual([
      Buffer.from(first),
      Buffer.from(middle),
    ]);
  });

  it("refuses an earlier signer of another CA, and takes the last one", async () => {
    const stranger = await makeSigner();
    const pdf = await sign(await sign(handwrittenPdf(), stranger.person), second);

    expect(namesOf(await verify(pdf))).toEqual({
      last: "B".repeat(23),
      earlier: ["certificate/unknown-issuer"],
    });
  });

  it("throws for a last signer of another CA, whoever signed before", async () => {
    const stranger = await makeSigner();
    const pdf = await sign(await sign(handwrittenPdf(), signer.person), stranger.person);

    await expect(verify(pdf)).rejects.toMatchObject({ code: "certificate/unknown-issuer" });
  });

  it("refuses an earlier signature by another key, and takes the last one", async () => {
    const keys = await makeKeys(2048);
    const pdf = await sign(await sign(handwrittenPdf(), signer.person, { keys }), second);

    expect(namesOf(await verify(pdf)).earlier).toEqual(["signature/value"]);
  });

  it("says that revocation is unchecked of each", async () => {
    const { earlierSignatures } = await verify(
      await sign(await sign(handwrittenPdf(), signer.person), second),
    );

    expect(earlierSignatures).toMatchObject([{ ok: true, verified: { revocation: "unchecked" } }]);
  });

  it("counts a signature whose field has its type from the field above", async () => {
    const first = await sign(await makePdf({ stream: false }), signer.person);
    const moved = await updatePdf(first, ({ context }) => {
      const field = signatureFieldOf(context);
      field.set(PDFName.of("Parent"), context.obj({ FT: "Sig" }));
      field.delete(PDFName.of("FT"));
    });

    expect(namesOf(await verify(await sign(moved, second))).earlier).toHaveLength(1);
  });

  it("is refused with more signatures than are looked at", async () => {
    let pdf = handwrittenPdf();
    for (let count = 0; count < 17; count += 1) pdf = await sign(pdf, signer.person);

    await expect(verify(pdf)).rejects.toMatchObject({
      code: "signature/several",
      details: { count: 17 },
    });
  });
});

function signatureFieldOf(context: PDFContext): PDFDict {
  const fields = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const field = fields.find((dict) => dict.get(PDFName.of("FT")) === PDFName.of("Sig"));
  if (!field) throw new Error("no signature field");
  return field;
}

function annotate(document: PDFDocument, annotation: Record<string, string | number[]>): void {
  const { node } = document.getPage(0);
  node.Annots()?.push(document.context.register(document.context.obj(annotation)));
  node.registerChange();
}

type Change = (document: PDFDocument) => void;

const CHANGES: readonly (readonly [string, Change])[] = [
  [
    "a page drawn over",
    (document) => {
      document.getPage(0).drawText("not what was signed");
    },
  ],
  ["a page more", (document) => document.addPage()],
  [
    "a note on the page",
    (document) => {
      annotate(document, { Subtype: "FreeText" });
    },
  ],
  [
    "a signature with something to see",
    (document) => {
      annotate(document, { Subtype: "Widget", FT: "Sig", Rect: [0, 0, 200, 200], T: "second" });
    },
  ],
  [
    "another value in a field",
    (document) => {
      document.getForm().getTextField("applicant.name").setText("SUZUKI HANAKO");
    },
  ],
  [
    "a script that runs when it is opened",
    ({ catalog, context }) => {
      catalog.set(PDFName.of("OpenAction"), context.obj({ S: "Launch" }));
    },
  ],
  [
    "another setting of its form",
    ({ catalog, context }) => {
      catalog.getOrCreateAcroForm().dict.set(PDFName.of("NeedAppearances"), context.obj(true));
    },
  ],
  [
    "another catalog",
    ({ context, catalog }) => {
      context.trailerInfo.Root = context.register(catalog.clone(context));
    },
  ],
  [
    "something in a place left for it",
    ({ context }) => {
      context.assign(PLACE, context.obj({ Subtype: "FreeText" }));
    },
  ],
];

/** An object that the file names and does not have. */
const PLACE = PDFRef.of(999);

describe("an earlier signature", () => {
  it.each(
    CHANGES,
  )("is refused with %s after it, though the next signer signed that", async (_what, change) => {
    const document = await updatePdf(await makePdf({ stream: false, field: true }), (it) =>
      it.getPage(0).node.Annots()?.push(PLACE),
    );
    const first = await sign(document, signer.person);

    const verified = await verify(await sign(await updatePdf(first, change), second));

    expect(namesOf(verified)).toEqual({
      last: "B".repeat(23),
      earlier: ["pdf/changed-after-signing"],
    });
    expect(Buffer.from(verified.earlierSignatures[0]?.revision ?? []).equals(first)).toBe(true);
  });
});
