import { createHash, verify, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import {
  commandNames,
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";
import { tegata as runTegata, cardSeen as seen } from "../../support/native-host/tegata-command.ts";

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

const tegata = (args: readonly string[], input = "") => runTegata(args, { input, env: chain.env });
const cardSeen = (): Promise<void> => seen(chain.env);

async function counted(run: () => Promise<unknown>): Promise<readonly string[]> {
  const before = (await commandNames(chain.card)).length;
  await run();
  return (await commandNames(chain.card)).slice(before);
}

const SHORT_READ = 256;

/** The commands that reach the card, by what `tegata` was asked to do. */
async function countsByOperation(): Promise<Readonly<Record<string, number>>> {
  const nonce = Buffer.alloc(33, 7).toString("base64");
  const document = join(folder, "counted.txt");
  writeFileSync(document, "synthetic");
  const rows = [
    { name: "status", args: ["status"], input: "" },
    { name: "certificate authentication", args: ["certificate", "authentication"], input: "" },
    {
      name: "authenticate",
      args: ["authenticate", "--origin", "https://rp.example", "--nonce", nonce, "--pin-stdin"],
      input: "1234\n",
    },
    {
      name: "certificate signature",
      args: ["certificate", "signature", "--pin-stdin"],
      input: "abc123\n",
    },
    { name: "sign", args: ["sign", document, "--pin-stdin"], input: "abc123\n" },
  ];
  const counts: Record<string, number> = {};
  for (const { name, args, input } of rows) {
    counts[name] = (await counted(() => tegata(args, input))).length;
  }
  return counts;
}

describe("tegata", () => {
  it("takes as few commands as the card allows", async () => {
    await cardSeen();

    expect(await countsByOperation()).toEqual({
      status: 5,
      "certificate authentication": 2,
      authenticate: 6,
      "certificate signature": 5,
      sign: 6,
    });
  });

  it("takes one more per started 256 bytes where the card refuses extended reads", async () => {
    const { authentication, signature } = await persona("resident");
    const reads = (certificate = "") =>
      Math.ceil(Buffer.from(certificate, "base64").length / SHORT_READ);
    await chain.card.fault("sw=6700@hex:00B0....00....!");
    await cardSeen();

    expect(await countsByOperation()).toEqual({
      status: 5,
      "certificate authentication": 2 + reads(authentication?.certificate),
      authenticate: 6 + reads(authentication?.certificate),
      "certificate signature": 5 + reads(signature?.certificate),
      sign: 6 + reads(signature?.certificate),
    });
  });

  it("takes one more for a certificate of more than 2048 bytes", async () => {
    const { signature } = await persona("long-name");
    expect(Buffer.from(signature?.certificate ?? "", "base64").length).toBeGreaterThan(2048);
    await chain.card.insert("long-name");
    await cardSeen();
    const args = ["certificate", "signature", "--format", "json", "--pin-stdin"];

    const names = await counted(async () => {
      const { out } = await tegata(args, `${PINS.signature}\n`);
      expect(JSON.parse(out)).toMatchObject({ certificate: signature?.certificate });
    });

    expect(names).toEqual([
      "SELECT",
      "GET TRIES",
      "VERIFY",
      "READ BINARY",
      "READ BINARY",
      "SELECT",
    ]);
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
