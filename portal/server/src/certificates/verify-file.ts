import {
  isPkiError,
  type PkiErrorCode,
  readJpkiCertificate,
  type SignatureOptions,
  type VerifiedSignature,
  verifyCms,
  verifyPdf,
  verifyXml,
} from "@tegata/pki";

export type SignedFile = {
  readonly signed: Uint8Array;
  /** The document of a detached signature. */
  readonly document: Uint8Array | null;
};

export type FileReading =
  | {
      readonly ok: true;
      readonly format: "cms" | "pdf" | "xml";
      readonly verified: VerifiedSignature;
      /** As the certificate says it; null where it does not. */
      readonly name: string | null;
    }
  | { readonly ok: false; readonly code: PkiErrorCode | "document/missing" };

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;

const SEQUENCE = 0x30;

/** Verifies a file whose format its own first bytes tell. */
export async function verifyFile(
  file: SignedFile,
  options: SignatureOptions,
): Promise<FileReading> {
  const format = startsWith(file.signed, "%PDF-")
    ? "pdf"
    : file.signed[0] === SEQUENCE
      ? "cms"
      : "xml";
  if (format === "cms" && !file.document) return { ok: false, code: "document/missing" };
  try {
    const verified = await verifyAs(format, file, options);
    const { name } = readJpkiCertificate(verified.signer).attributes;
    return { ok: true, format, verified, name: name?.value ?? null };
  } catch (error) {
    if (isPkiError(error)) return { ok: false, code: error.code };
    throw error;
  }
}

function verifyAs(
  format: "cms" | "pdf" | "xml",
  { signed, document }: SignedFile,
  options: SignatureOptions,
): Promise<VerifiedSignature> {
  switch (format) {
    case "pdf":
      return verifyPdf({ ...options, pdf: signed });
    case "xml":
      return verifyXml({ ...options, xml: signed, ...(document && { content: document }) });
    case "cms":
      return verifyCms({ ...options, cms: signed, content: document ?? new Uint8Array() });
  }
}
