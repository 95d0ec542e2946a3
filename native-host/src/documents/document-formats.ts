/**
 * The containers of signatures. Large, so loaded by `import()` when one is asked for, and a part of
 * the built program with its own copy of every class: what goes wrong is returned, not thrown.
 */
import { buildCms, isPkiError, preparePdf, type Unfinished } from "@tegata/pki";
import type { ErrorDetails } from "@tegata/protocol/errors";
import type { JpkiSession } from "@tegata/smartcard/jpki";

/** Makes the finished signature with a session in which the signature password is verified. */
export type Signing = (session: JpkiSession) => Promise<Uint8Array>;

/** Why a file cannot be signed: an error code, and its details. */
export type Unsignable = {
  [C in "request/not-supported" | "request/too-large"]: {
    readonly code: C;
    readonly details: ErrorDetails[C];
  };
}["request/not-supported" | "request/too-large"];

/** A detached CMS signature over a file of this SHA-256. */
export const signCms =
  (sha256: Uint8Array): Signing =>
  (session) =>
    finished(session, (certificate) =>
      buildCms({
        certificate,
        digest: { algorithm: "SHA-256", value: sha256 },
        signingTime: new Date(),
      }),
    );

/** The PDF with a signature behind it; said before a password is asked for where that cannot be. */
export async function signPdf(pdf: Uint8Array): Promise<Signing | Unsignable> {
  try {
    const prepared = await preparePdf(pdf);
    return (session) =>
      finished(session, (certificate) => prepared({ certificate, signingTime: new Date() }));
  } catch (error) {
    if (isPkiError(error, "signature/too-large")) {
      return { code: "request/too-large", details: error.details };
    }
    if (!isPkiError(error, "pdf/not-supported")) throw error;
    return { code: "request/not-supported", details: error.details };
  }
}

async function finished(
  session: JpkiSession,
  build: (certificate: Uint8Array) => Promise<Unfinished>,
): Promise<Uint8Array> {
  const { digest, finish } = await build(await session.readCertificate("signature"));
  return finish(await session.sign("signature", digest.algorithm, digest.value));
}
