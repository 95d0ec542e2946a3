export type DigestAlgorithm = "SHA-256" | "SHA-384" | "SHA-512";

export type Digest = { readonly algorithm: DigestAlgorithm; readonly value: Uint8Array };

export async function digestOf(
  bytes: Uint8Array,
  algorithm: DigestAlgorithm = "SHA-256",
): Promise<Digest> {
  const value = await crypto.subtle.digest(algorithm, Uint8Array.from(bytes));
  return { algorithm, value: new Uint8Array(value) };
}
