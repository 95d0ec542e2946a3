import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { issue, makeAuthority, signWith } from "../../support/pki/test-authority.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const guide = readFileSync(join(ROOT, "docs/portal-guide.md"), "utf8");

let folder: string;
let server: ChildProcess | undefined;

/** The code block that follows the first mention of a file's name. */
function fileFromGuide(name: string): string {
  const block = new RegExp(`^\`${name}\`[^\\n]*\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\\n\`\`\`$`, "m");
  const text = block.exec(guide)?.[1];
  if (text === undefined) throw new Error(`the guide has no ${name}`);
  return text;
}

/** A fresh folder as the guide's reader has it after step 2, with the packages as published. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tegata-guide-"));
  mkdirSync(join(folder, "node_modules/@tegata"), { recursive: true });
  for (const [name, source] of [
    ["client", "portal/client/dist"],
    ["pki", "shared/pki/dist"],
  ] as const) {
    const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
      cwd: join(ROOT, source),
      encoding: "utf8",
    }).trim();
    const target = join(folder, "node_modules/@tegata", name);
    mkdirSync(target);
    execFileSync("tar", ["-xzf", join(folder, packed), "-C", target, "--strip-components=1"]);
  }
  // What a registry would install beside them.
  const { dependencies } = JSON.parse(
    readFileSync(join(folder, "node_modules/@tegata/pki/package.json"), "utf8"),
  ) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const target = join(folder, "node_modules", name);
    mkdirSync(resolve(target, ".."), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), target);
  }
  for (const name of ["server.mjs", "page.html"]) {
    writeFileSync(join(folder, name), fileFromGuide(name));
  }
});
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the guide's server on a free port; resolves to its origin once it says that it is ready. */
async function start(authority: Uint8Array): Promise<string> {
  writeFileSync(join(folder, "authentication-ca.der"), authority);
  const origin = "https://portal.example";
  const env = { ...process.env, PORT: "0", ORIGIN: origin, TEST_MODE: "1" };
  // Port 0: the system gives one that is free; the server's own words do not name it.
  const report = join(folder, "port.mjs");
  writeFileSync(
    report,
    `import { Server } from "node:net";
const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  this.once("listening", () => console.log("port", this.address().port));
  return listen.apply(this, args);
};`,
  );
  const child = spawn(process.execPath, ["--import", report, "server.mjs"], { cwd: folder, env });
  server = child;
  let output = "";
  const port = await new Promise<string>((done, fail) => {
    child.once("exit", () => {
      fail(new Error(output));
    });
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /^port (\d+)$/m.exec(output)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  return `http://127.0.0.1:${port}`;
}

it("logs a card in, once, with the guide's own server and the packages as published", async () => {
  const authority = await makeAuthority("authentication");
  const person = await issue(authority, {
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 86_400_000),
  });
  const address = await start(authority.der);
  let cookie = "";
  const post = async (path: string, body: unknown = {}) => {
    const response = await fetch(address + path, {
      method: "POST",
      headers: { cookie },
      body: JSON.stringify(body),
    });
    cookie ||= (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const hash = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

  const page = await fetch(address).then((response) => response.text());
  const script = await fetch(`${address}/tegata.js`).then((response) => response.text());
  const { challenge = "" } = (await post("/challenge")).body;
  const data = [...(await hash("https://portal.example")), ...(await hash(challenge))];
  const token = {
    unverifiedCertificate: Buffer.from(person.der).toString("base64"),
    algorithm: "RS256",
    signature: Buffer.from(await signWith(person.keys, Uint8Array.from(data))).toString("base64"),
    format: "web-eid:1.0",
    appVersion: "https://tegata.org/0.1.0",
  };
  const first = await post("/login", { challenge, token });
  const second = await post("/login", { challenge, token });

  expect(page).toContain("tegata.authenticate");
  expect(script.length).toBeGreaterThan(1000);
  expect(first).toEqual({
    status: 200,
    body: { commonName: "ABCDEFGHIJKLMN13221003A", revocation: "unchecked" },
  });
  expect(second).toEqual({ status: 403, body: { code: "challenge/unknown" } });
});
