import { createHash, createPublicKey, verify, X509Certificate } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import { HostProcess, pinBytes } from "../../support/native-host/host-process.ts";
import {
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";

let chain: ReadersWithCards;

beforeEach(async () => {
  chain = await readersWithCards({ persona: "resident" });
});
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
});

const document = Buffer.from("a document");
const digests = [
  { algorithm: "SHA-256", value: createHash("sha256").update(document).digest("base64") },
];
const pin = () => pinBytes(PINS.signature);

async function readyConversation(host: HostProcess): Promise<string> {
  const conversation = await host.prepare("signature");
  await host.card("ready");
  return conversation;
}

describe("a signature in two halves", () => {
  it("gives the certificate, takes digests, and presents the password once", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await readyConversation(host);
    const { signature } = await persona("resident");

    const begun = await host.ask("begin-sign", { conversation, pin: pin() });
    const finished = await host.ask("finish-sign", { conversation, digests });

    expect(begun).toMatchObject({ ok: true, result: { certificate: signature?.certificate } });
    const { signatures } = (finished as unknown as { result: { signatures: string[] } }).result;
    const der = Buffer.from(signature?.certificate ?? "", "base64");
    const key = createPublicKey(
      new X509Certificate(der).publicKey.export({ format: "pem", type: "spki" }),
    );
    expect(verify("sha256", document, key, Buffer.from(signatures[0] ?? "", "base64"))).toBe(true);
    expect(await verifies(chain.card)).toBe(1);
  });

  it("takes digests once, and none that were not begun", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await readyConversation(host);

    const early = await host.ask("finish-sign", { conversation, digests });
    await host.ask("begin-sign", { conversation, pin: pin() });
    await host.ask("finish-sign", { conversation, digests });
    const again = await host.ask("finish-sign", { conversation, digests });

    const refused = { ok: false, error: { code: "request/invalid" } };
    expect(early).toMatchObject(refused);
    expect(again).toMatchObject(refused);
  });

  it("leaves the card when the conversation ends between the halves", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await readyConversation(host);

    await host.ask("begin-sign", { conversation, pin: pin() });
    const ended = await host.ask("end", { conversation });

    expect(ended).toMatchObject({ ok: true });
    expect(await host.close()).toBe(0);
  });

  it("says a wrong password as every request does", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await readyConversation(host);

    const begun = await host.ask("begin-sign", { conversation, pin: pinBytes("WRONG1") });

    expect(begun).toMatchObject({ error: { code: "pin/incorrect", details: { triesLeft: 4 } } });
  });
});
