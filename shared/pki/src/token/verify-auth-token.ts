import { type ParsedCertificate, parseCertificate } from "../certificate/parse.ts";
import { verifyRsa } from "../certificate/public-key.ts";
import { PkiError } from "../errors.ts";
import type { RevocationSource } from "../trust/revocation.ts";
import type { Trust } from "../trust/trust.ts";
import { type VerifiedCertificate, verifyParsedCertificate } from "../verify-jpki-certificate.ts";
import { parseToken } from "./parse-token.ts";
import { tokenSignedData } from "./signed-data.ts";

export type VerifyAuthTokenOptions = {
  /** As it came from the page: JSON text, or the object read from it. */
  readonly token: unknown;
  /** The challenge that was consumed for this session just now, as the text that was given out. */
  readonly challenge: string;
  /**
   * The site's own origin from its configuration, never from the request: `https://host`, in lower
   * case, without a default port or path, host names in ASCII (`xn--…`).
   */
  readonly origin: string;
  readonly trust: Trust;
  readonly clock: () => Date;
  /** Default: nobody is asked, and the result says `unchecked`. */
  readonly revocation?: RevocationSource;
};

/**
 * Verifies a login: a trusted JPKI authentication CA issued the certificate, it is valid now, and
 * its key has signed this origin and this challenge. The challenge must be consumed before, also
 * when the verification then fails. Throws the PkiError of what failed; a `TypeError` when the
 * configured origin cannot be one.
 */
export async function verifyAuthToken(
  options: VerifyAuthTokenOptions,
): Promise<VerifiedCertificate> {
  requireOrigin(options.origin);
  return verifyReadToken(readToken(options.token), options);
}

export type ReadToken = {
  readonly certificate: ParsedCertificate;
  readonly signature: Uint8Array;
};

/** The token and the certificate in it, read and not verified. Throws as `parseToken` does. */
export function readToken(token: unknown): ReadToken {
  const { certificate, signature } = parseToken(token);
  return { certificate: parseCertificate(certificate), signature };
}

/** What is left of {@link verifyAuthToken} once the token is read. */
export async function verifyReadToken(
  { certificate, signature }: ReadToken,
  options: Omit<VerifyAuthTokenOptions, "token">,
): Promise<VerifiedCertificate> {
  const { challenge, origin, trust, clock, revocation } = options;
  const verified = await verifyParsedCertificate(certificate, {
    purpose: "authentication",
    trust,
    now: clock(),
    ...(revocation && { revocation }),
  });
  const data = await tokenSignedData(origin, challenge);
  if (!(await verifyRsa(certificate, { hash: "SHA-256", signature, data }))) {
    throw new PkiError("token/signature", "not signed for this origin and challenge", {});
  }
  return verified;
}

/** A slip in the configuration would refuse every login, so it is named before any. */
function requireOrigin(origin: string): void {
  if (new URL(origin).origin !== origin) {
    throw new TypeError("origin must be a serialised origin, such as https://portal.example");
  }
}
