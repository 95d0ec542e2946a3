/**
 * Two readings of the standard meet: the card code and the virtual card share no APDU code. What
 * the card stored and signed is checked by Node's own crypto.
 */
import { createHash, verify as verifySignature, X509Certificate } from "node:crypto";
import { fromBase64 } from "@tegata/protocol/bytes";
import type { Purpose } from "@tegata/protocol/purpose";
import { CardInfoSession } from "@tegata/smartcard/card-info";
import { recordConversation, replayConversation } from "@tegata/smartcard/iso7816";
import { CardTraits, JpkiSession, MY_NUMBER_CARD } from "@tegata/smartcard/jpki";
import { type CardOptions, VirtualCard } from "@tegata/virtual-card";
import { beforeAll, describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import { pin } from "../../support/transcript-jpki.ts";

/** The first call makes the personas' keys and certificates. */
const MAKE_PERSONAS_MS = 60_000;
const MESSAGE = new TextEncoder().encode("手形");
const digest = (algorithm: string): Uint8Array =>
  createHash(algorithm.replace("-", "").toLowerCase()).update(MESSAGE).digest();

const PASSWORDS = { authentication: "1234", signature: "ABC123" } as const;

async function insert(name: string, options: CardOptions = {}) {
  const card = new VirtualCard(await persona(name), options);
  const traits = new CardTraits();
  return { card, traits, open: () => JpkiSession.open(card, { traits }) };
}

const certificateOf = (card: VirtualCard, purpose: Purpose): Uint8Array =>
  fromBase64(card.persona[purpose]?.certificate ?? "");

beforeAll(() => persona("resident"), MAKE_PERSONAS_MS);

describe.each([
  { reads: "extended", extendedLength: true },
  { reads: "short", extendedLength: false },
])("with $reads reads", ({ extendedLength }) => {
  const extra = (bytes: Uint8Array): number => (extendedLength ? 0 : Math.ceil(bytes.length / 256));

  it("tells the status in 5 commands", async () => {
    const { card, open } = await insert("resident", { extendedLength });
    const session = await open();
    expect(await session.token()).toMatchObject({ token: "card", label: "JPKIAPICCTOKEN2" });
    expect(await session.availability()).toEqual({ authentication: true, signature: true });
    expect(await session.triesLeft("authentication")).toBe(3);
    expect(await session.triesLeft("signature")).toBe(5);
    expect(await session.leave()).toBe("leave");
    expect(card.log).toHaveLength(5);
  });

  it("reads the authentication certificate in 2", async () => {
    const { card, open } = await insert("resident", { extendedLength });
    const session = await open();
    const certificate = await session.readCertificate("authentication");
    expect(certificate).toEqual(certificateOf(card, "authentication"));
    await session.leave();
    expect(card.log).toHaveLength(2 + extra(certificate));
  });

  it("authenticates in 6", async () => {
    const { card, open } = await insert("resident", { extendedLength });
    const session = await open();
    await session.triesLeft("authentication");
    const certificate = await session.readCertificate("authentication");
    await session.verify("authentication", pin("1234"));
    const signature = await session.sign("authentication", "SHA-256", digest("SHA-256"));
    expect(await session.leave()).toBe("reset");
    expect(card.log).toHaveLength(6 + extra(certificate));

    const { publicKey } = new X509Certificate(certificate);
    expect(verifySignature("sha256", MESSAGE, publicKey, signature)).toBe(true);
  });

  it("signs a document and reads the certificate in 6", async () => {
    const { card, open } = await insert("resident", { extendedLength });
    const session = await open();
    await session.triesLeft("signature");
    await session.verify("signature", pin("ABC123"));
    const certificate = await session.readCertificate("signature");
    const signature = await session.sign("signature", "SHA-512", digest("SHA-512"));
    expect(await session.leave()).toBe("reset");
    expect(card.log).toHaveLength(6 + extra(certificate));
    expect(certificate).toEqual(certificateOf(card, "signature"));

    const { publicKey } = new X509Certificate(certificate);
    expect(verifySignature("sha512", MESSAGE, publicKey, signature)).toBe(true);
  });
});

describe("the counter of tries", () => {
  it("falls with each wrong password, blocks, and is full after a right one", async () => {
    const { card, open } = await insert("resident");
    const session = await open();
    const wrong = () => session.verify("authentication", pin("9999"));
    await expect(wrong()).rejects.toMatchObject({ details: { triesLeft: 2 } });
    await session.verify("authentication", pin("1234"));
    // Verified: the card answers the query with 9000.
    expect(await session.triesLeft("authentication")).toBe(3);
    expect(card.tries("authentication").left).toBe(3);

    await expect(wrong()).rejects.toMatchObject({ details: { triesLeft: 2 } });
    await expect(wrong()).rejects.toMatchObject({ details: { triesLeft: 1 } });
    await expect(wrong()).rejects.toMatchObject({ code: "pin/blocked" });
    await expect(session.verify("authentication", pin("1234"))).rejects.toMatchObject({
      code: "pin/blocked",
    });
    expect(await session.triesLeft("authentication")).toBe(0);
    expect(await session.triesLeft("signature")).toBe(5);
  });

  it.each([
    "sw=6A86",
    "sw=6A88",
    "sw=6F00",
    "remove-unanswered",
  ])("falls by one at most when VERIFY ends in %s", async (fault) => {
    const { card, open } = await insert("resident", { faults: [`${fault}@verify`] });
    const session = await open();
    await expect(session.verify("authentication", pin("9999"))).rejects.toThrow();
    expect(await session.leave()).toBe("reset");
    expect(card.tries("authentication").left).toBeGreaterThanOrEqual(2);
    expect(card.log.filter(({ bytes }) => bytes.includes("**"))).toHaveLength(1);
  });
});

it("nothing stays open after leaving, even without the reset", async () => {
  const { open } = await insert("resident");
  const first = await open();
  await first.verify("signature", pin("ABC123"));
  await first.leave();
  const second = await open();
  await expect(second.readCertificate("signature")).rejects.toMatchObject({
    details: { sw: 0x6982 },
  });
  await expect(second.sign("signature", "SHA-256", digest("SHA-256"))).rejects.toMatchObject({
    details: { sw: 0x6982 },
  });
});

it.each([
  ["authentication", "5678"],
  ["signature", "XYZ789"],
] as const)("a changed %s password is the one that counts from then on", async (purpose, next) => {
  const { open } = await insert("resident");
  const session = await open();
  await session.verify(purpose, pin(PASSWORDS[purpose]));
  await session.changePin(purpose, pin(next));
  expect(await session.leave()).toBe("reset");

  const later = await open();
  await expect(later.verify(purpose, pin(PASSWORDS[purpose]))).rejects.toMatchObject({
    code: "pin/incorrect",
  });
  await later.verify(purpose, pin(next));
});

describe("other cards", () => {
  it.each([
    ["android", "android"],
    ["iphone", "iphone"],
  ])("a %s token shows its authentication certificate after the PIN only", async (name, token) => {
    const { card, open } = await insert(name);
    const session = await open();
    expect(await session.token()).toMatchObject({ token });
    await expect(session.readCertificate("authentication")).rejects.toMatchObject({
      code: "card/status",
      details: { sw: 0x6982 },
    });
    await session.verify("authentication", pin("1234"));
    expect(await session.readCertificate("authentication")).toEqual(
      certificateOf(card, "authentication"),
    );
  });

  it.each(["child", "no-signature"])("a card without signature certificate: %s", async (name) => {
    const { open } = await insert(name);
    const session = await open();
    expect(await session.availability()).toEqual({ authentication: true, signature: false });
    const certificate = await session.readCertificate("authentication");
    expect(new X509Certificate(certificate).subject).not.toBe("");
  });

  it.each([
    ["residence-card", "card"],
    ["juki", "juki"],
  ])("a %s is found by the application on it", async (name, token) => {
    const { open } = await insert(name);
    expect(await (await open()).token()).toMatchObject({ token });
  });

  it("the draft of the next card is known by its label, and is no other code", async () => {
    const { card, open } = await insert("next-card");
    const looking = await open();
    expect(await looking.token()).toMatchObject({ token: null, label: "TEGATANEXTDRAFT" });
    await looking.leave();

    // A later session of the same conversation does not ask for the label again.
    const session = await open();
    await session.verify("authentication", pin("1234"));
    const certificate = await session.readCertificate("authentication");
    const value = await session.sign("authentication", "SHA-384", digest("SHA-384"));

    const { publicKey } = new X509Certificate(certificate);
    const key = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
    expect(verifySignature("sha384", MESSAGE, key, value)).toBe(true);
    expect(card.log.filter(({ bytes }) => bytes.startsWith("00B086"))).toHaveLength(1);
  });

  it("a card that nobody asked for its label is today's", async () => {
    const { open } = await insert("next-card");
    const session = await open();
    await session.verify("authentication", pin("1234"));

    const signing = session.sign("authentication", "SHA-384", digest("SHA-384"));

    await expect(signing).rejects.toMatchObject({ code: "card/status" });
  });

  it("a profile that is given stands, whatever the label says", async () => {
    const { card, traits } = await insert("next-card");
    const session = await JpkiSession.open(card, { traits, profile: MY_NUMBER_CARD });
    await session.token();
    await session.verify("authentication", pin("1234"));

    const signing = session.sign("authentication", "SHA-384", digest("SHA-384"));

    await expect(signing).rejects.toMatchObject({ code: "card/status" });
  });
});

it("attributes come by PIN and by 照合番号B, and never the My Number", async () => {
  const { card, traits } = await insert("resident");
  const session = await CardInfoSession.open(card, { traits });
  await expect(session.readAttributes()).rejects.toMatchObject({ details: { sw: 0x6982 } });
  expect(await session.triesLeft("card-info")).toBe(3);
  await session.verify("card-info", pin("1234"));
  const { holder, myNumber } = card.persona;
  const attributes = await session.readAttributes();
  expect(attributes).toMatchObject({ name: holder.name, address: holder.address, sex: "male" });
  expect(attributes.birthDate.replaceAll("-", "")).toBe(holder.birth);
  expect(JSON.stringify(attributes)).not.toContain(myNumber);
  expect(await session.leave()).toBe("reset");
});

it("a recorded conversation plays again without the card", async () => {
  const { card } = await insert("resident");
  const work = async (session: JpkiSession): Promise<Uint8Array> => {
    await session.verify("signature", pin("ABC123"));
    const certificate = await session.readCertificate("signature");
    await session.leave();
    return certificate;
  };
  const lines: string[] = [];
  const recorded = recordConversation((line) => lines.push(line))(card);
  const certificate = await work(await JpkiSession.open(recorded, { traits: new CardTraits() }));
  expect(lines.join(" ")).not.toContain("41 42 43 31 32 33");

  const replayed = replayConversation(lines.join("\n"));
  expect(await work(await JpkiSession.open(replayed, { traits: new CardTraits() }))).toEqual(
    certificate,
  );
  replayed.end();
});
