import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's equivalent settings for scrypt, the one with the least memory: 32 MiB, about 0.3 s. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const MEMORY_MAX = 64 * 1024 * 1024;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

type Cost = { readonly N: number; readonly r: number; readonly p: number };

/** `scrypt$N$r$p$salt$hash`: the settings travel along, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST);
  const { N, r, p } = COST;
  return ["scrypt", N, r, p, salt.toString("base64"), hash.toString("base64")].join("$");
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = "", hash = ""] = stored.split("$");
  const expected = Buffer.from(hash, "base64");
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, "base64"), cost);
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/** As much work as a real comparison, so that the time does not tell whether an ID exists. */
export async function wastePasswordTime(password: string): Promise<void> {
  await derive(password, randomBytes(SALT_BYTES), COST);
}

function derive(password: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { ...cost, maxmem: MEMORY_MAX };
    scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
