/** A small page on loopback that asks by the J-LIS events, as the portal's page does. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";

const PAGE = `<!doctype html>
<html lang="ja"><meta charset="utf-8"><title>J-LIS page</title>
<h1>J-LIS page</h1>
<button type="button" id="login">ログイン</button>
<button type="button" id="register">登録</button>
<script>
  window.answers = [];
  window.chain = [];
  function launch(detail) {
    document.dispatchEvent(new CustomEvent("launchJPKIApp", { bubbles: true, detail }));
  }
  function ask(division) {
    launch(JSON.stringify({ mode: "11", keypair_division: division, certificate_type: "01" }));
  }
  document.addEventListener("recvJPKIMsg", (event) => {
    window.answers.push({ detail: event.detail, at: performance.now() });
    if (JSON.parse(event.detail).result === "0" && window.chain.length) ask(window.chain.shift());
  });
  document.getElementById("login").onclick = () => ask("02");
  document.getElementById("register").onclick = () => { window.chain = ["02"]; ask("01"); };
</script>
</html>`;

declare global {
  var answers: { detail: string; at: number }[];
  var chain: string[];
  function launch(detail: unknown): void;
  function ask(division: "01" | "02"): void;
}

export type JlisPage = AsyncDisposable & {
  readonly url: string;
  readonly origin: string;
  /** Every path that was asked for, oldest first. */
  readonly requests: string[];
};

/** `pages`: other documents, by path. */
export async function serveJlisPage(
  pages: Readonly<Record<string, string>> = {},
): Promise<JlisPage> {
  const requests: string[] = [];
  const server = createServer(({ url = "/" }, response) => {
    requests.push(url);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(pages[url] ?? PAGE);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  return {
    origin,
    requests,
    url: `${origin}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Waits until the page has had `count` answers; resolves to all of them, parsed. */
export async function answersOf(page: Page, count: number): Promise<Record<string, unknown>[]> {
  await page.waitForFunction((wanted) => globalThis.answers.length >= wanted, {}, count);
  const details = await page.evaluate(() => globalThis.answers.map(({ detail }) => detail));
  return details.map((detail) => JSON.parse(detail) as Record<string, unknown>);
}
