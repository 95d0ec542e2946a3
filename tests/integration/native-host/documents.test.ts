/** Documents that `tegata sign` signed, looked at by OpenSSL and poppler. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PERSONAS } from "../../../scripts/support/personas.ts";
import {
  commandNames,
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";
import { cardSeen, tegata } from "../../support/native-host/tegata-command.ts";

const run = promisify(execFile);

let chain: ReadersWithCards;
let folder: string;
const file = (name: string): string => join(folder, name);

beforeEach(async () => {
  chain = await readersWithCards({ persona: "resident" });
  folder = mkdtempSync(join(tmpdir(), "tegata-documents-"));
  await cardSeen(chain.env);
});
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const sign = (name: string, ...args: readonly string[]) =>
  tegata(["sign", file(name), ...args, "--pin-stdin"], {
    input: `${PINS.signature}\n`,
    env: chain.env,
  });

/** A page without anything on it. */
function pdf(): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  text += `xref\n0 4\n0000000000 65535 f \n${rows.join("")}`;
  text += `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

async function caPem(): Promise<string> {
  const pem = file("ca.pem");
  const der = join(PERSONAS, "signature-ca.der");
  await run("openssl", ["x509", "-inform", "DER", "-in", der, "-out", pem]);
  return pem;
}

const verifyCms = (content: string, ca: string) =>
  run("openssl", [
    ...["cms", "-verify", "-binary", "-inform", "DER", "-in", file("document.p7s")],
    ...["-content", file(content), "-CAfile", ca, "-purpose", "any", "-out", file("verified")],
  ]);

describe("tegata sign", () => {
  it("makes a detached CMS signature that OpenSSL verifies, and only over that file", async () => {
    writeFileSync(file("document.txt"), "在留申請\n");
    writeFileSync(file("other.txt"), "在留申請\r\n");

    const { status } = await sign("document.txt", "--out", file("document.p7s"));

    expect(status).toBe(0);
    const ca = await caPem();
    await expect(verifyCms("document.txt", ca)).resolves.toMatchObject({
      stderr: expect.stringContaining("successful") as string,
    });
    await expect(verifyCms("other.txt", ca)).rejects.toThrow("verify");
    expect(await verifies(chain.card)).toBe(1);
  });

  it("makes a signed PDF that pdfsig takes for valid, over the whole file", async () => {
    writeFileSync(file("document.pdf"), pdf());

    const { status } = await sign("document.pdf", "--format", "pdf", "--out", file("signed.pdf"));

    expect(status).toBe(0);
    const { stdout } = await run("pdfsig", ["-nocert", file("signed.pdf")]);
    expect(stdout).toContain("Signature is Valid");
    expect(stdout).toContain("Total document signed");
    expect(readFileSync(file("signed.pdf")).subarray(0, pdf().length)).toEqual(pdf());
  });

  it("refuses what is no PDF before the card is asked", async () => {
    writeFileSync(file("document.pdf"), "no PDF");
    const before = (await commandNames(chain.card)).length;

    const { status, err } = await sign("document.pdf", "--format", "pdf", "--json");

    expect(status).toBe(1);
    expect(JSON.parse(err)).toEqual({
      error: { code: "request/not-supported", details: { what: "structure" } },
    });
    expect(await commandNames(chain.card)).toHaveLength(before);
  });

  it("knows no other format", async () => {
    writeFileSync(file("document.txt"), "x");

    expect((await sign("document.txt", "--format", "docx")).status).toBe(2);
  });
});
