import { createHash, verify, X509Certificate } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { HostProcess, pinBytes } from "../../support/native-host/host-process.ts";
import {
  commandNames,
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";

let chain: ReadersWithCards;
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
});

const NONCE = Buffer.alloc(33, 7).toString("base64");
const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
const decode = (text: unknown): Buffer => Buffer.from(String(text), "base64");

describe("authenticate", () => {
  it("signs origin and nonce in four commands after OK", async () => {
    chain = await readersWithCards({ persona: "resident" });
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");
    await host.card("ready");
    // The certificate is read while the person types: the status comes after it.
    await host.ask("status");
    const before = (await commandNames(chain.card)).length;
    const origin = "https://rp.example";
    const pin = pinBytes(PINS.authentication);

    const reply = await host.ask("authenticate", { conversation, origin, nonce: NONCE, pin });

    if (!reply.ok) throw new Error(reply.error.code);
    const { certificate, signature } = reply.result;
    const { publicKey } = new X509Certificate(decode(certificate));
    const signed = Buffer.concat([sha256(origin), sha256(NONCE)]);
    expect(verify("sha256", signed, publicKey, decode(signature))).toBe(true);
    const after = (await commandNames(chain.card)).slice(before);
    expect(after).toEqual(["SELECT", "GET TRIES", "VERIFY", "SIGN", "SELECT"]);
  });

  it("refuses an origin that is no secure one, before the card is asked", async () => {
    chain = await readersWithCards({ persona: "resident" });
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");
    await host.card("ready");
    const pin = pinBytes(PINS.authentication);

    const reply = await host.ask("authenticate", {
      conversation,
      origin: "http://rp.example",
      nonce: NONCE,
      pin,
    });

    expect(reply).toMatchObject({ error: { code: "origin/insecure" } });
    expect(await verifies(chain.card)).toBe(0);
  });
});

describe("sign", () => {
  it("signs several digests with the signature key after one VERIFY", async () => {
    chain = await readersWithCards({ persona: "resident" });
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("signature");
    await host.card("ready");
    const documents = ["one", "two"];
    const digests = documents.map((text) => {
      return { algorithm: "SHA-256", value: sha256(text).toString("base64") };
    });

    const reply = await host.ask("sign", { conversation, digests, pin: pinBytes(PINS.signature) });

    if (!reply.ok) throw new Error(reply.error.code);
    const { publicKey } = new X509Certificate(decode(reply.result["certificate"]));
    const signatures = reply.result["signatures"] as string[];
    const valid = documents.map((text, i) =>
      verify("sha256", Buffer.from(text), publicKey, decode(signatures[i])),
    );
    expect(valid).toEqual([true, true]);
    expect(await verifies(chain.card)).toBe(1);
  });

  it("never signs a digest with the authentication key", async () => {
    chain = await readersWithCards({ persona: "resident" });
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");
    await host.card("ready");
    const digests = [{ algorithm: "SHA-256", value: sha256("x").toString("base64") }];

    const reply = await host.ask("sign", {
      conversation,
      digests,
      pin: pinBytes(PINS.signature),
    });

    expect(reply).toMatchObject({ error: { code: "request/invalid" } });
    expect(await verifies(chain.card)).toBe(0);
  });
});

describe("two readers", () => {
  it("finds the card in either, and keeps to the one that was asked for", async () => {
    chain = await readersWithCards({ persona: "resident", removed: true }, { persona: "resident" });
    const [first = "", second = ""] = chain.pcscd.readers;
    await using host = await HostProcess.start({ env: chain.env });

    const conversation = await host.prepare("authentication");
    const found = await host.card("ready");
    await host.ask("end", { conversation });
    const mark = host.mark;
    await host.prepare("authentication", { reader: first });
    const asked = await host.card("no-card", mark);

    expect(found).toMatchObject({ reader: second });
    expect(asked).toMatchObject({ state: "no-card" });
  });

  it("keeps the card that was chosen when another one comes", async () => {
    chain = await readersWithCards({ persona: "resident", removed: true }, { persona: "resident" });
    const [first = "", second = ""] = chain.pcscd.readers;
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");
    await host.card("ready");

    await chain.cards[0]?.insert();
    await seen(host, first);
    const pin = pinBytes(PINS.authentication);
    const reply = await host.ask("certificate", { conversation, pin });

    expect(reply).toMatchObject({ ok: true });
    expect(await verifies(chain.cards[1] ?? chain.card)).toBe(1);
    expect(second).not.toBe(first);
  });
});

/** Until pcscd tells of a card in this reader. */
async function seen(host: HostProcess, reader: string): Promise<void> {
  for (;;) {
    const reply = await host.ask("status");
    const readers = reply.ok ? (reply.result["readers"] as { name: string; card: unknown }[]) : [];
    if (readers.some(({ name, card }) => name === reader && card !== null)) return;
  }
}
