import {
  type EarlierSignature,
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

export type SignatureReading =
  | {
      readonly ok: true;
      readonly verified: VerifiedSignature;
      /** As the certificate says it; null where it does not. */
      readonly name: string | null;
    }
  | { readonly ok: false; readonly code: PkiErrorCode | "document/missing" };

/** The last signature, and those of a PDF before it, oldest first. */
export type FileReading = SignatureReading & { readonly earlier: readonly SignatureReading[] };

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
  if (format === "cms" && !file.document) {
    return { ok: false, code: "document/missing", earlier: [] };
  }
  try {
    const { earlierSignatures = [], ...verified } = await verifyAs(format, file, options);
    const earlier = earlierSignatures.map((one) =>
      one.ok ? readingOf(one.verified) : { ok: false as const, code: one.error.code },
    );
    return { ...readingOf(verified), earlier };
  } catch (error) {
    if (isPkiError(error)) return { ok: false, code: error.code, earlier: [] };
    throw error;
  }
}

const readingOf = (verified: VerifiedSignature): SignatureReading => ({
  ok: true,
  verified,
  name: readJpkiCertificate(verified.signer).attributes.name?.value ?? null,
});

function verifyAs(
  format: "cms" | "pdf" | "xml",
  { signed, document }: SignedFile,
  options: SignatureOptions,
): Promise<VerifiedSignature & { readonly earlierSignatures?: readonly EarlierSignature[] }> {
  switch (format) {
    case "pdf":
      return verifyPdf({ ...options, pdf: signed });
    case "xml":
      return verifyXml({ ...options, xml: signed, ...(document && { content: document }) });
    case "cms":
      return verifyCms({ ...options, cms: signed, content: document ?? new Uint8Array() });
  }
}
