/** Over frames: changing a password and reading 券面入力補助, which the pages of Tegata offer. */
import { createHash, verify, X509Certificate } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
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

async function prepared(purpose: "authentication" | "signature", name = "resident") {
  chain = await readersWithCards({ persona: name });
  const host = await HostProcess.start({ env: chain.env });
  const conversation = await host.prepare(purpose);
  await host.card("ready");
  return { host, conversation, [Symbol.asyncDispose]: () => host[Symbol.asyncDispose]() };
}

describe("change-pin", () => {
  it("sets the new password, and the old one opens nothing any more", async () => {
    await using open = await prepared("signature");
    const { host, conversation } = open;
    const pin = pinBytes(PINS.signature);
    const newPin = pinBytes("NEW456");

    let mark = host.mark;
    const changed = await host.ask("change-pin", { conversation, pin, newPin });
    const old = await host.ask("certificate", { conversation, pin });
    await host.card("ready", mark);
    mark = host.mark;
    const fresh = await host.ask("certificate", { conversation, pin: newPin });

    expect(changed).toMatchObject({ ok: true, result: {} });
    expect(old).toMatchObject({ error: { code: "pin/incorrect", details: { triesLeft: 4 } } });
    expect(fresh).toMatchObject({ ok: true });
  });

  it("verifies the present one first, and changes nothing where that is wrong", async () => {
    await using open = await prepared("authentication");
    const { host, conversation } = open;

    const mark = host.mark;
    const refused = await host.ask("change-pin", {
      conversation,
      pin: pinBytes("9999"),
      newPin: pinBytes("5678"),
    });
    await host.card("ready", mark);
    const still = await host.ask("certificate", {
      conversation,
      pin: pinBytes(PINS.authentication),
    });

    expect(refused).toMatchObject({ error: { code: "pin/incorrect", details: { triesLeft: 2 } } });
    expect(still).toMatchObject({ ok: true });
    expect(await commandNames(chain.card)).not.toContain("CHANGE PIN");
  });

  it("spends no try on a new password that cannot be one", async () => {
    await using open = await prepared("signature");
    const { host, conversation } = open;

    const reply = await host.ask("change-pin", {
      conversation,
      pin: pinBytes(PINS.signature),
      newPin: pinBytes("ABCDEF"),
    });

    expect(reply).toMatchObject({ error: { code: "pin/form", details: { purpose: "signature" } } });
    expect(await verifies(chain.card)).toBe(0);
  });
});

describe("attributes", () => {
  it("are the holder's, after the password of 券面入力補助, and the card is reset", async () => {
    await using open = await prepared("authentication");
    const { host, conversation } = open;

    const reply = await host.ask("attributes", { conversation, pin: pinBytes("1234") });

    const { holder, myNumber } = await persona("resident");
    expect(reply).toMatchObject({
      ok: true,
      result: { name: holder.name, address: holder.address, sex: "male" },
    });
    expect(JSON.stringify(reply)).not.toContain(myNumber);
    expect((await commandNames(chain.card)).at(-1)).toBe("SELECT");
    expect(await verifies(chain.card)).toBe(1);
  });

  it("say the tries of their own password, not those of JPKI", async () => {
    await using open = await prepared("authentication");
    const { host, conversation } = open;
    await chain.card.setTries("card-info", 2);

    const mark = host.mark;
    const wrong = await host.ask("attributes", { conversation, pin: pinBytes("9999") });
    const ready = await host.card("ready", mark);
    const last = await host.ask("attributes", { conversation, pin: pinBytes("9999") });

    expect(wrong).toMatchObject({ error: { code: "pin/incorrect", details: { triesLeft: 1 } } });
    expect(ready).toMatchObject({ triesLeft: 3 });
    expect(last).toMatchObject({ error: { code: "pin/last-try" } });
    expect(await verifies(chain.card)).toBe(1);
  });
});

describe("the draft of the next card", () => {
  it("is known by its label and signs with ECDSA P-384", async () => {
    await using open = await prepared("signature", "next-card");
    const { host, conversation } = open;
    const value = createHash("sha384").update("synthetic").digest("base64");

    const reply = await host.ask("sign", {
      conversation,
      digests: [{ algorithm: "SHA-384", value }],
      pin: pinBytes(PINS.signature),
    });

    if (!reply.ok) throw new Error(reply.error.code);
    const { certificate, signatures } = reply.result as {
      certificate: string;
      signatures: string[];
    };
    const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
    const key = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
    const signature = Buffer.from(signatures[0] ?? "", "base64");
    expect(verify("sha384", Buffer.from("synthetic"), key, signature)).toBe(true);
  });
});
