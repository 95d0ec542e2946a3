/**
 * What the authentication key signs: a token bound to an origin and a nonce, format web-eid:1.0.
 * https://github.com/web-eid/web-eid-system-architecture-doc#token-format
 */
import { createHash } from "node:crypto";
import { TegataError } from "@tegata/protocol/errors";

const sha256 = (data: string | Uint8Array): Uint8Array =>
  createHash("sha256").update(data).digest();

/**
 * The digest to sign for RS256: SHA-256 over the hashes of origin and nonce, each as UTF-8 text.
 * The only digest that ever reaches the authentication key.
 */
export const tokenDigest = (origin: string, nonce: string): Uint8Array =>
  sha256(tokenText(origin, nonce));

/** What the digest is made of: for who checks the signature. */
export const tokenText = (origin: string, nonce: string): Uint8Array =>
  Buffer.concat([sha256(origin), sha256(nonce)]);

const LOOPBACK = new Set(["localhost", "127.0.0.1"]);

/**
 * Throws `origin/insecure` for anything but an https origin in ASCII serialisation: no path, no
 * default port, lower case. A development build also takes http on loopback.
 */
export function requireOrigin(
  origin: string,
  { allowLoopback }: { readonly allowLoopback: boolean },
): void {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  const isSecure =
    url?.protocol === "https:" ||
    (allowLoopback && url?.protocol === "http:" && LOOPBACK.has(url.hostname));
  if (url === null || !isSecure || url.origin !== origin) {
    throw new TegataError("origin/insecure", "not an https origin in its serialised form", {});
  }
}
