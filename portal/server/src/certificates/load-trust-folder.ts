import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadTrust, type Trust } from "@tegata/pki";

/** `authentication-ca.der`, `signature-ca-2023.cer` and so on: the name says what a CA may issue. */
const FILE = /^(authentication|signature)-ca[\w.-]*\.(?:der|cer|pem)$/;

/** Reads the CA certificates of a folder. Throws where one of the two kinds is missing. */
export async function loadTrustFolder(folder: string, testMode: boolean): Promise<Trust> {
  const found = { authentication: [] as Uint8Array[], signature: [] as Uint8Array[] };
  for (const name of (await readdir(folder)).sort()) {
    const kind = FILE.exec(name)?.[1] as keyof typeof found | undefined;
    if (kind) found[kind].push(toDer(await readFile(join(folder, name))));
  }
  for (const [kind, certificates] of Object.entries(found)) {
    if (certificates.length === 0)
      throw new Error(`no ${kind}-ca.der in the trust folder ${folder}`);
  }
  return loadTrust({ ...found, testMode });
}

function toDer(file: Buffer): Uint8Array {
  const text = file.toString("latin1");
  const pem = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/.exec(text);
  return Uint8Array.from(pem?.[1] === undefined ? file : Buffer.from(pem[1], "base64"));
}
