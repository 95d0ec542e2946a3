/** What a card's keys do, with the synthetic person's own keys: for tests of servers alone. */
import { constants, createHash, createPrivateKey, privateEncrypt, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildCms, digestOf } from "@tegata/pki";

const PERSONAS = join(import.meta.dirname, "../../../.out/personas");

type Credential = { readonly certificate: string; readonly privateKey: string };
export type CardKeys = { readonly authentication: Credential; readonly signature: Credential };

export const cardKeys = async (name: string): Promise<CardKeys> =>
  JSON.parse(await readFile(join(PERSONAS, `${name}.json`), "utf8")) as CardKeys;

const keyOf = ({ privateKey }: Credential) =>
  createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" });

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();

/** A token of format web-eid:1.0 as JSON. */
export function makeToken({ authentication }: CardKeys, origin: string, challenge: string): string {
  const data = Buffer.concat([hash(origin), hash(challenge)]);
  return JSON.stringify({
    unverifiedCertificate: authentication.certificate,
    algorithm: "RS256",
    signature: sign("sha256", data, keyOf(authentication)).toString("base64"),
    format: "web-eid:1.0",
    appVersion: "https://tegata.org/releases/0.1.0",
  });
}

const SHA256_INFO = Buffer.from("3031300d060960864801650304020105000420", "hex");

/** A detached CMS signature, base64. */
export async function makeCms({ signature }: CardKeys, content: Uint8Array): Promise<string> {
  const { digest, finish } = await buildCms({
    certificate: Uint8Array.from(Buffer.from(signature.certificate, "base64")),
    digest: await digestOf(content),
    signingTime: new Date(),
  });
  const signed = privateEncrypt(
    { key: keyOf(signature), padding: constants.RSA_PKCS1_PADDING },
    Buffer.concat([SHA256_INFO, digest.value]),
  );
  return Buffer.from(finish(signed)).toString("base64");
}
