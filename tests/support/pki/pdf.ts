import { PDFDocument } from "@cantoo/pdf-lib";

/** A PDF of one page, with its cross-references as a table or as a stream. */
export async function makePdf({
  stream,
  field = false,
}: {
  readonly stream: boolean;
  readonly field?: boolean;
}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  page.drawText("Extension of stay", { x: 20, y: 150, size: 14 });
  if (field) {
    const name = document.getForm().createTextField("applicant.name");
    name.setText("YAMADA TARO");
    name.addToPage(page, { x: 20, y: 100, width: 200, height: 20 });
  }
  return document.save({ useObjectStreams: stream });
}

/**
 * A PDF as ISO 32000-2 writes one by hand, with what readers trip over: comments, a binary line, an
 * indirect and empty array of annotations, a string that looks like a signature's byte range.
 */
export function handwrittenPdf(): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >> % the root",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Annots 5 0 R >>",
    "<< /Length 44 >>\nstream\n(/ByteRange [0 0000000000 0000000000]) pop ET\nendstream",
    "[ ]",
  ];
  let text = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entry = (offset: number) => `${String(offset).padStart(10, "0")} 00000 n \n`;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(entry).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** The PDF with one more update behind it, as an editor would add it. */
export async function updatePdf(
  pdf: Uint8Array,
  change: (document: PDFDocument) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(Uint8Array.from(pdf), {
    updateMetadata: false,
    forIncrementalUpdate: true,
  });
  change(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
