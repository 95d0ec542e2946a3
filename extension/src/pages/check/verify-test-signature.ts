import { parseCertificate } from "@tegata/pki";
import { concatBytes, fromBase64 } from "@tegata/protocol/bytes";
import { TEST_ORIGIN, type TestSignature } from "@tegata/protocol/own-pages";

const RS256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** Whether the key of this certificate signed our nonce for {@link TEST_ORIGIN}, as web-eid:1.0. */
export async function verifiesTestSignature(signed: TestSignature): Promise<boolean> {
  const { certificate, signature, nonce } = signed;
  const { x509 } = parseCertificate(fromBase64(certificate));
  const spki = x509.subjectPublicKeyInfo.toSchema().toBER(false);
  const key = await crypto.subtle.importKey("spki", spki, RS256, false, ["verify"]);
  const data = concatBytes(await sha256(TEST_ORIGIN), await sha256(nonce));
  const bytes = Uint8Array.from(fromBase64(signature));
  return crypto.subtle.verify(RS256, key, bytes, Uint8Array.from(data));
}
