import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PERSONAS } from "../extension-chain.ts";

const read = async (name: string): Promise<Uint8Array> =>
  Uint8Array.from(await readFile(join(PERSONAS, name)));

/** The CAs that have issued the synthetic people's certificates. */
export const personaTrust = async () => ({
  authentication: [await read("authentication-ca.der")],
  signature: [await read("signature-ca.der")],
});
