import { concatBytes } from "@tegata/protocol/bytes";

/**
 * What the authentication key signs with RS256: SHA-256 of the origin, then SHA-256 of the
 * challenge, both as UTF-8 text. The challenge is hashed as its base64, not decoded.
 * https://github.com/web-eid/web-eid-system-architecture-doc#token-format
 */
export async function tokenSignedData(origin: string, challenge: string): Promise<Uint8Array> {
  const [originHash, challengeHash] = await Promise.all([sha256(origin), sha256(challenge)]);
  return concatBytes(originHash, challengeHash);
}

const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
