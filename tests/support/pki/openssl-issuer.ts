/** JPKI-like certificates of any shape, made by openssl: software that is not ours. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Recipe = {
  /** Lines of an openssl extension section. */
  readonly extensions: readonly string[];
  readonly bits?: number;
  readonly digest?: string;
  readonly subject?: string;
};

const AUTHORITY_NAME = "/C=JP/O=JPKI-TEST/OU=made by openssl";

export const AUTHENTICATION_EXTENSIONS = [
  "keyUsage=critical,digitalSignature",
  "extendedKeyUsage=clientAuth",
  "certificatePolicies=critical,1.2.392.200149.8.5.1.3.30",
  "authorityKeyIdentifier=keyid",
];

/** An attribute of the signature certificate, by the last number of its type. */
export const otherName = (number: number, text: string): string =>
  `1.2.392.200149.8.5.5.${number};FORMAT:UTF8,UTF8:${text}`;

export const ATTRIBUTES = [
  otherName(1, "TEST HOLDER"),
  otherName(4, "419900401"),
  otherName(3, "2"),
  otherName(5, "東京都新宿区"),
  otherName(2, "00000000010"),
  otherName(6, "000000"),
];

export const signatureExtensions = (names: readonly string[] = ATTRIBUTES): readonly string[] => [
  "keyUsage=critical,digitalSignature,nonRepudiation",
  "certificatePolicies=critical,1.2.392.200149.8.5.1.1.20",
  "authorityKeyIdentifier=keyid",
  "subjectAltName=@names",
  "[names]",
  ...names.map((name, i) => `otherName.${i}=${name}`),
];

/** A CA and what it issues, in a folder that is gone with `[Symbol.dispose]`. */
export class OpensslIssuer implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "tegata-issuer-"));

  constructor() {
    this.#run("genrsa", "-out", "ca.key", "2048");
    const extensions = ["-addext", "keyUsage=critical,keyCertSign,cRLSign"];
    const subject = ["-subj", AUTHORITY_NAME, "-days", "30", ...extensions];
    this.#run("req", "-x509", "-new", "-key", "ca.key", "-out", "ca.pem", ...subject);
  }

  get authority(): Uint8Array {
    return this.#der("ca.pem");
  }

  issue({
    extensions,
    bits = 2048,
    digest = "sha256",
    subject = "/C=JP/CN=X",
  }: Recipe): Uint8Array {
    writeFileSync(join(this.#folder, "ext.cnf"), extensions.join("\n"));
    this.#run("genrsa", "-out", "ee.key", String(bits));
    this.#run("req", "-new", "-utf8", "-key", "ee.key", "-out", "ee.csr", "-subj", subject);
    const issuer = ["-CA", "ca.pem", "-CAkey", "ca.key", "-days", "10", `-${digest}`];
    const extra = ["-extfile", "ext.cnf", "-set_serial", "0x12345678"];
    this.#run("x509", "-req", "-in", "ee.csr", "-out", "ee.pem", ...issuer, ...extra);
    return this.#der("ee.pem");
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(...args: readonly string[]): void {
    execFileSync("openssl", args, { cwd: this.#folder, stdio: "pipe" });
  }

  #der(name: string): Uint8Array {
    const pem = readFileSync(join(this.#folder, name), "utf8");
    return Uint8Array.from(Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64"));
  }
}
