import type { CardChannel } from "@tegata/smartcard/iso7816";
import { CardTraits, JpkiSession, Pin } from "@tegata/smartcard/jpki";
import { describe, expect, it } from "vitest";
import { watched } from "../../support/transcript.ts";
import { type CardRules, fakeCertificate, TranscriptCard } from "../../support/transcript-card.ts";

const pin = (text: string): Pin =>
  Pin.take(Array.from(text, (character) => character.charCodeAt(0)));
const DIGEST = new Uint8Array(32);

/** What the commands of `tegata` do with a card, from the first command to the last. */
const OPERATIONS = {
  status: async (card: JpkiSession) => {
    await card.token();
    await card.availability();
    await card.triesLeft("authentication");
    await card.triesLeft("signature");
  },
  "authentication certificate": async (card: JpkiSession) => {
    await card.readCertificate("authentication");
  },
  authenticate: async (card: JpkiSession) => {
    await card.triesLeft("authentication");
    await card.readCertificate("authentication");
    await card.verify("authentication", pin("1234"));
    await card.sign("authentication", "SHA-256", DIGEST);
  },
  "signature certificate": async (card: JpkiSession) => {
    await card.triesLeft("signature");
    await card.verify("signature", pin("ABC123"));
    await card.readCertificate("signature");
  },
  "document signature and certificate": async (card: JpkiSession) => {
    await card.triesLeft("signature");
    await card.verify("signature", pin("ABC123"));
    await card.readCertificate("signature");
    await card.sign("signature", "SHA-256", DIGEST);
  },
} as const;
type Operation = keyof typeof OPERATIONS;

const card = (length: number, rules: Partial<CardRules> = {}): TranscriptCard => {
  const certificate = fakeCertificate(length);
  const files = { 0x01: certificate, 0x06: new Uint8Array(160), 0x08: new Uint8Array(3) };
  return new TranscriptCard({ files: { ...files, 0x0a: certificate }, ...rules });
};

async function count(channel: CardChannel, operation: Operation, traits = new CardTraits()) {
  const counting = watched(channel);
  const session = await JpkiSession.open(counting, { traits });
  await OPERATIONS[operation](session);
  await session.leave();
  return counting.sent.length;
}

const TABLE = [
  { operation: "status", extended: 5, short: () => 5 },
  { operation: "authentication certificate", extended: 2, short: (reads: number) => 2 + reads },
  { operation: "authenticate", extended: 6, short: (reads: number) => 6 + reads },
  { operation: "signature certificate", extended: 5, short: (reads: number) => 5 + reads },
  {
    operation: "document signature and certificate",
    extended: 6,
    short: (reads: number) => 6 + reads,
  },
] as const satisfies { operation: Operation; extended: number; short: (reads: number) => number }[];

describe.each(TABLE)("$operation", ({ operation, extended, short }) => {
  it(`takes ${extended} commands with extended reads`, async () => {
    for (const length of [1318, 1573, 2048]) {
      expect(await count(card(length), operation)).toBe(extended);
    }
  });

  it("takes a command a started 256 bytes and one refused probe with short reads", async () => {
    for (const length of [1280, 1318, 1573, 1792]) {
      const refusing = card(length, { refuseExtended: 0x6700 });
      expect(await count(refusing, operation)).toBe(short(Math.ceil(length / 256)));
    }
  });

  it("asks for an extended Le no second time in the conversation", async () => {
    const traits = new CardTraits();
    const refusing = watched(card(1573, { refuseExtended: 0x6700 }));
    await count(refusing, operation, traits);
    await count(refusing, operation, traits);
    const reads = operation !== "status";
    expect(refusing.sent.filter((command) => /^00b0.{10}$/.test(command))).toHaveLength(
      reads ? 1 : 0,
    );
  });
});

it("takes one more command for an authentication certificate over 2048 bytes", async () => {
  expect(await count(card(2049), "authentication certificate")).toBe(3);
  expect(await count(card(4000), "authentication certificate")).toBe(3);
});

it("takes four commands from OK to a token or signature", async () => {
  const traits = new CardTraits();
  const channel = watched(card(1573));
  const prepared = await JpkiSession.open(channel, { traits });
  await prepared.triesLeft("signature");
  expect(await prepared.leave()).toBe("leave");

  const before = channel.sent.length;
  const session = await JpkiSession.open(channel, { traits });
  await session.triesLeft("signature");
  await session.verify("signature", pin("ABC123"));
  await session.sign("signature", "SHA-256", DIGEST);
  expect(channel.sent.length - before).toBe(4);
});
