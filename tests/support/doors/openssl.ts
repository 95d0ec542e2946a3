import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type WriteFile = (name: string, data: Uint8Array | string) => string;

/** Whether OpenSSL, with the files that `args` writes, ends well. */
function openssl(args: (file: WriteFile) => readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), "tegata-openssl-"));
  try {
    const file: WriteFile = (name, data) => {
      const path = join(folder, name);
      writeFileSync(path, data);
      return path;
    };
    execFileSync("openssl", [...args(file)], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A detached CMS signature; whether the signer is to be trusted is not asked here. */
export const opensslVerifiesCms = (cms: Uint8Array, content: string | Uint8Array): boolean =>
  openssl((file) => [
    ...["cms", "-verify", "-inform", "DER", "-binary", "-noverify"],
    ...["-in", file("signature.der", cms), "-content", file("content", content)],
    ...["-out", file("out", "")],
  ]);

/** A bare RSA signature over SHA-256 of the content, by the key of a certificate (base64). */
export const opensslVerifiesBare = (
  certificate: string,
  content: string,
  signature: string,
): boolean =>
  openssl((file) => {
    const der = file("certificate.der", Buffer.from(certificate, "base64"));
    const key = file("key.pem", execFileSync("openssl", ["x509", "-in", der, "-noout", "-pubkey"]));
    const value = file("signature", Buffer.from(signature, "base64"));
    return ["dgst", "-sha256", "-verify", key, "-signature", value, file("content", content)];
  });
