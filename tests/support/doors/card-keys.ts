/** What a card's keys do, with the synthetic person's own keys: for tests of servers alone. */
import { constants, createHash, createPrivateKey, privateEncrypt, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildCms, buildPdf, digestOf } from "@tegata/pki";

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

const certificateOf = ({ signature }: CardKeys): Uint8Array =>
  Uint8Array.from(Buffer.from(signature.certificate, "base64"));

/** RSASSA-PKCS1-v1_5 of a SHA-256 digest, as the card signs it. */
const signDigest = ({ signature }: CardKeys, digest: Uint8Array): Uint8Array =>
  privateEncrypt(
    { key: keyOf(signature), padding: constants.RSA_PKCS1_PADDING },
    Buffer.concat([SHA256_INFO, digest]),
  );

/** A detached CMS signature, base64. */
export async function makeCms(keys: CardKeys, content: Uint8Array): Promise<string> {
  const { digest, finish } = await buildCms({
    certificate: certificateOf(keys),
    digest: await digestOf(content),
    signingTime: new Date(),
  });
  return Buffer.from(finish(signDigest(keys, digest.value))).toString("base64");
}

/** The PDF with a signature behind it. */
export async function signPdf(keys: CardKeys, pdf: Uint8Array): Promise<Uint8Array> {
  const { digest, finish } = await buildPdf({
    certificate: certificateOf(keys),
    pdf,
    signingTime: new Date(),
  });
  return finish(signDigest(keys, digest.value));
}
