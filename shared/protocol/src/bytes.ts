/** Byte helpers. Platform-neutral: no Buffer, no atob, so every process may use them. */
import { base64, hex } from "@scure/base";

export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);

/** Standard base64 with padding. Throws on anything else. */
export const fromBase64 = (text: string): Uint8Array => base64.decode(text);

/** Characters of the base64 of so many bytes. */
export const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

export const toHex = (bytes: Uint8Array): string => hex.encode(bytes);

/** Hexadecimal digits; white space between them is ignored. Throws on anything else. */
export const fromHex = (text: string): Uint8Array =>
  hex.decode(text.replaceAll(/\s/g, "").toLowerCase());

export function concatBytes(...chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
