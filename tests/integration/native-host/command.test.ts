import { spawn } from "node:child_process";
import { createHash, verify, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import { hostProgram } from "../../support/native-host/host-process.ts";
import {
  commandNames,
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";

let chain: ReadersWithCards;
let folder: string;

beforeEach(async () => {
  chain = await readersWithCards({ persona: "resident" });
  folder = mkdtempSync(join(tmpdir(), "tegata-command-"));
});
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

async function tegata(
  args: readonly string[],
  input = "",
  more: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [await hostProgram(), ...args], {
    env: { ...process.env, ...chain.env, LANG: "en_US.UTF-8", LC_ALL: "", ...more },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((done) => {
    child.on("close", (status) => {
      done({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/** Until pcscd has seen the card: it polls. */
async function cardSeen(): Promise<void> {
  for (;;) {
    const { out } = await tegata(["status", "--json"]);
    if (out.includes('"jpki"')) return;
  }
}

async function counted(run: () => Promise<unknown>): Promise<readonly string[]> {
  const before = (await commandNames(chain.card)).length;
  await run();
  return (await commandNames(chain.card)).slice(before);
}

describe("tegata", () => {
  it("reads status, certificates and tokens in as few commands as the card allows", async () => {
    await cardSeen();
    const nonce = Buffer.alloc(33, 7).toString("base64");
    const token = ["authenticate", "--origin", "https://rp.example", "--nonce", nonce];

    expect(await counted(() => tegata(["status"]))).toHaveLength(5);
    expect(await counted(() => tegata(["certificate", "authentication"]))).toHaveLength(2);
    expect(
      await counted(() => tegata(["certificate", "signature", "--pin-stdin"], "abc123\n")),
    ).toHaveLength(5);
    expect(await counted(() => tegata([...token, "--pin-stdin"], "1234\n"))).toHaveLength(6);
  });

  it("shows readers and cards", async () => {
    await cardSeen();

    const { status, out } = await tegata(["status", "--json"]);

    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      readers: [
        {
          name: chain.pcscd.readers[0],
          card: {
            kind: "jpki",
            token: "card",
            certificates: { authentication: true, signature: true },
            triesLeft: { authentication: 3, signature: 5 },
          },
        },
        { card: null },
      ],
    });
  });

  it("signs a token bound to origin and nonce, and nothing else, with the authentication key", async () => {
    await cardSeen();
    const origin = "https://rp.example";
    const nonce = Buffer.alloc(33, 7).toString("base64");

    const { out } = await tegata(
      ["authenticate", "--origin", origin, "--nonce", nonce, "--pin-stdin"],
      "1234\n",
    );

    const token = JSON.parse(out) as Record<string, string>;
    const certificate = new X509Certificate(
      Buffer.from(token["unverifiedCertificate"] ?? "", "base64"),
    );
    const hash = (text: string) => createHash("sha256").update(text).digest();
    const signed = Buffer.concat([hash(origin), hash(nonce)]);
    const signature = Buffer.from(token["signature"] ?? "", "base64");
    expect(verify("sha256", signed, certificate.publicKey, signature)).toBe(true);
    expect(token).toMatchObject({ algorithm: "RS256", format: "web-eid:1.0" });
  });

  it("signs a file with the signature key", async () => {
    await cardSeen();
    const file = join(folder, "document.txt");
    const out = join(folder, "signature");
    writeFileSync(file, "synthetic");

    const { status } = await tegata(
      ["sign", file, "--format", "raw", "--json", "--out", out, "--pin-stdin"],
      `${PINS.signature}\n`,
    );

    expect(status).toBe(0);
    const { signature } = JSON.parse(readFileSync(out, "utf8")) as { signature: string };
    const { signature: credential } = await persona("resident");
    const certificate = new X509Certificate(Buffer.from(credential?.certificate ?? "", "base64"));
    expect(
      verify(
        "sha256",
        Buffer.from("synthetic"),
        certificate.publicKey,
        Buffer.from(signature, "base64"),
      ),
    ).toBe(true);
  });

  it("changes a password, and the new one opens the card", async () => {
    await cardSeen();

    const changed = await tegata(
      ["pin", "change", "authentication", "--pins-stdin"],
      "1234\n5678\n",
    );
    const token = ["authenticate", "--origin", "https://rp.example", "--nonce"];
    const nonce = Buffer.alloc(33, 7).toString("base64");
    const opened = await tegata([...token, nonce, "--pin-stdin"], "5678\n");

    expect(changed.status).toBe(0);
    expect(opened.status).toBe(0);
  });

  it("reads the attributes", async () => {
    await cardSeen();

    const { status, out } = await tegata(["attributes", "--json", "--pin-stdin"], "1234\n");

    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(out) as object).sort()).toEqual([
      "address",
      "birthDate",
      "name",
      "sex",
    ]);
  });

  it.each([
    [["nonsense"], "", 2],
    [["certificate", "both"], "", 2],
    [["certificate", "signature", "--pin-stdin"], "1234\n", 7],
    [["certificate", "signature", "--pin-stdin"], "WRONG123\n", 4],
    [["certificate", "signature"], "", 6],
    [["authenticate", "--origin", "http://a.example", "--nonce", "A".repeat(44)], "", 7],
    [["status", "--reader"], "", 2],
    [["certificate", "signature", "--reader", "none such", "--pin-stdin"], "ABC123\n", 3],
  ])("%j ends with its own status", async (args, input, status) => {
    await cardSeen();

    expect((await tegata(args, input)).status).toBe(status);
  });

  it("refuses the last try without --last-try, and says when the password is blocked", async () => {
    await cardSeen();
    await chain.card.setTries("signature", 1);
    const args = ["certificate", "signature", "--pin-stdin"];

    const refused = await tegata(args, "WRONG123\n");
    const spentBefore = await verifies(chain.card);
    const last = await tegata([...args, "--last-try"], "WRONG123\n");
    const blocked = await tegata([...args, "--json"], "ABC123\n");

    expect([refused.status, spentBefore]).toEqual([7, 0]);
    expect(last.status).toBe(5);
    expect(blocked.status).toBe(5);
    expect(JSON.parse(blocked.err)).toEqual({
      error: { code: "pin/blocked", details: { purpose: "signature" } },
    });
  });

  it("traces commands without what may be secret", async () => {
    await cardSeen();

    const { err } = await tegata(
      ["certificate", "signature", "--trace", "--pin-stdin"],
      `${PINS.signature}\n`,
    );

    expect(err).toContain("> 00 20 00 9b **");
    expect(err.replaceAll(" ", "").toLowerCase()).not.toContain(
      Buffer.from(PINS.signature).toString("hex"),
    );
    expect(err).not.toContain(PINS.signature);
  });

  it("speaks Japanese when asked", async () => {
    await cardSeen();

    const { err } = await tegata(
      ["certificate", "signature", "--lang", "ja", "--pin-stdin"],
      "1234\n",
    );

    expect(err).toContain("パスワードの形式が違います");
  });
});
