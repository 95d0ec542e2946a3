/**
 * The portal's own origin on loopback: an https server with a certificate of its own, and the
 * browser switches that send `https://www.ras-immi.moj.go.jp` to it. Its page uses only what is
 * public about the real one: the ids, the two events, and that the second request follows from
 * the first one's answer.
 */
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const PORTAL_HOST = "www.ras-immi.moj.go.jp";
export const PORTAL_URL = `https://${PORTAL_HOST}/WC01/WCAAS010/`;

const PAGE = `<!doctype html>
<html lang="ja"><meta charset="utf-8"><title>在留申請オンラインシステム</title>
<form id="WCAAS010Dto" method="post">
  <input type="hidden" id="hdnUsrCert" name="hdnUsrCert">
  <input type="hidden" id="hdnSignCert" name="hdnSignCert">
  <button type="button" id="clickTurkKjnBtn">外国人本人・その他</button>
  <button type="button" id="clickLogInKjnBtn">ログイン</button>
</form>
<script>
  const answers = [];
  function launch(division, take) {
    document.addEventListener("recvJPKIMsg", take, { once: true });
    const detail = JSON.stringify({ mode: "11", keypair_division: division, certificate_type: "01" });
    document.dispatchEvent(new CustomEvent("launchJPKIApp", { bubbles: true, detail }));
  }
  function keep(id, next) {
    return (event) => {
      const answer = JSON.parse(event.detail);
      answers.push(answer);
      if (answer.result !== "0") return;
      document.getElementById(id).value = answer.certificate;
      if (next) next();
    };
  }
  const login = () => launch("02", keep("hdnUsrCert"));
  document.getElementById("clickTurkKjnBtn").onclick = () => launch("01", keep("hdnSignCert", login));
  document.getElementById("clickLogInKjnBtn").onclick = login;
</script>
</html>`;

/** Other documents by path; the page with the two buttons everywhere else. */
export const answerWithPages =
  (pages: Readonly<Record<string, string>>): RequestListener =>
  ({ url = "/" }, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(pages[url] ?? PAGE);
  };

const answerWithPage = answerWithPages({});

export type PortalOrigin = AsyncDisposable & {
  /** Loopback port of the https server. */
  readonly port: number;
  /** Chromium switches: this host only, this certificate only. */
  readonly browserArgs: readonly string[];
};

/** @param answer what stands behind the origin; by default the page with the two buttons */
export async function servePortalOrigin(
  answer: RequestListener = answerWithPage,
): Promise<PortalOrigin> {
  const folder = mkdtempSync(join(tmpdir(), "tegata-portal-origin-"));
  const { key, cert } = makeServerCertificate(folder);
  rmSync(folder, { recursive: true, force: true });

  const server = createServer({ key, cert }, answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    browserArgs: [
      `--host-resolver-rules=MAP ${PORTAL_HOST} 127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${spkiHash(cert)}`,
    ],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function makeServerCertificate(folder: string): { key: string; cert: string } {
  const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
  const names = ["-subj", `/CN=${PORTAL_HOST}`, "-addext", `subjectAltName=DNS:${PORTAL_HOST}`];
  const files = ["-keyout", keyFile, "-out", certFile];
  execFileSync("openssl", ["req", "-x509", ...curve, ...names, ...files], { stdio: "ignore" });
  return { key: readFileSync(keyFile, "utf8"), cert: readFileSync(certFile, "utf8") };
}

function spkiHash(cert: string): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("base64");
}
