import { TegataError } from "@tegata/protocol/errors";
import { CardTraits, JpkiSession, Pin } from "@tegata/smartcard/jpki";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transcript, watched } from "../../support/transcript.ts";
import {
  type CardRules,
  fakeCertificate,
  type Refusal,
  TranscriptCard,
} from "../../support/transcript-card.ts";

const LENGTH = 1573;
const FILE = fakeCertificate(LENGTH);
const CERTIFICATE = FILE.slice(0, LENGTH);
const SHORT_READS = Math.ceil(LENGTH / 256);
const SELECT = "> 00 a4 04 0c 0a d3 92 f0 00 26 01 00 00 00 01\n< 90 00\n";
const EXTENDED_READ = "> 00 b0 8a 00 00 08 00\n";

const isExtended = (command: string): boolean => /^00b0.{10}$/.test(command);

const card = (rules: Partial<CardRules>) =>
  watched(new TranscriptCard({ files: { 0x0a: FILE, 0x0b: FILE }, ...rules }));

const REFUSALS: readonly Refusal[] = [
  "empty",
  "removed",
  "transport",
  0x6700,
  0x6c00,
  0x6c10,
  0x6a86,
  0x6b00,
  0x6d00,
  0x6e00,
  0x6f00,
  0x6985,
  0x9000,
];

describe("an extended Le that is refused", () => {
  it.each(REFUSALS)("by %s is asked for once and never again", async (refuseExtended) => {
    const channel = card({ refuseExtended });
    const traits = new CardTraits();
    const session = await JpkiSession.open(channel, { traits });
    expect(await session.readCertificate("authentication")).toEqual(CERTIFICATE);
    expect(channel.sent).toHaveLength(2 + SHORT_READS);

    const next = await JpkiSession.open(channel, { traits });
    expect(await next.readIssuerCertificate("authentication")).toEqual(CERTIFICATE);
    expect(channel.sent.filter(isExtended)).toHaveLength(1);
  });

  it.each(
    REFUSALS,
  )("by %s on a card that refuses short identifiers too", async (refuseExtended) => {
    const channel = card({ refuseExtended, refuseSfi: { read: 0x6a88 } });
    const session = await JpkiSession.open(channel, { traits: new CardTraits() });
    expect(await session.readCertificate("authentication")).toEqual(CERTIFICATE);
    expect(channel.sent.filter(isExtended)).toHaveLength(1);
  });

  it.each([
    0x6a86, 0x6a88, 0x6f00, 0x6700,
  ])("is not taken from a card that refuses every short identifier with %i", async (read) => {
    const channel = card({ refuseSfi: { read } });
    const traits = new CardTraits();
    const session = await JpkiSession.open(channel, { traits });
    expect(await session.readCertificate("authentication")).toEqual(CERTIFICATE);
    // SELECT, two refused reads, SELECT EF and the whole certificate.
    expect(channel.sent).toHaveLength(5);

    expect(await session.readIssuerCertificate("authentication")).toEqual(CERTIFICATE);
    expect(channel.sent).toHaveLength(7);
  });

  it("in the middle of a file is taken up there with short reads", async () => {
    const long = fakeCertificate(3000);
    const inner = new TranscriptCard({ files: { 0x0a: long } });
    let extended = 0;
    const session = await JpkiSession.open(
      {
        transmit: async (command) => {
          if (command.length !== 7) return inner.transmit(command);
          extended += 1;
          if (extended > 1) throw new TegataError("card/removed", "as a reader tells it", {});
          return inner.transmit(command);
        },
      },
      { traits: new CardTraits() },
    );
    expect(await session.readCertificate("authentication")).toEqual(long.slice(0, 3000));
    expect(extended).toBe(2);
  });
});

it("whatever forms a card and its reader refuse, the certificate comes out whole", async () => {
  const formRefusal = fc.option(
    fc.constantFrom(0x6a82, 0x6a86, 0x6a88, 0x6b00, 0x6700, 0x6d00, 0x6f00, 0x6985),
    { nil: undefined },
  );
  const lengthRefusal = fc.option(fc.constantFrom<Refusal>(...REFUSALS), { nil: undefined });
  const length = fc.oneof(
    fc.constantFrom(260, 511, 512, 513, 2047, 2048, 2049, 4096),
    fc.integer({ min: 260, max: 5000 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.record({ length, query: formRefusal, read: formRefusal, extended: lengthRefusal }),
      fc.boolean(),
      async ({ length: size, query, read, extended }, triesFirst) => {
        const file = fakeCertificate(size);
        const channel = card({
          files: { 0x0a: file },
          refuseSfi: { ...(query && { query }), ...(read && { read }) },
          ...(extended !== undefined && { refuseExtended: extended }),
        });
        const session = await JpkiSession.open(channel, { traits: new CardTraits() });
        if (triesFirst) expect(await session.triesLeft("authentication")).toBe(3);
        expect(await session.readCertificate("authentication")).toEqual(file.slice(0, size));
        // SELECT, two tries queries with their SELECT, two probes, SELECT EF, SELECT anew, reads.
        expect(channel.sent.length).toBeLessThanOrEqual(9 + Math.ceil(size / 256));
      },
    ),
    { numRuns: 500 },
  );
});

describe("a card that is really gone", () => {
  it.each([
    "< ",
    "! card/removed",
    "! error",
  ])("is told by the short command after %s, and nothing is learned", async (answer) => {
    const traits = new CardTraits();
    const channel = transcript(
      `${SELECT}${EXTENDED_READ}${answer}\n> 00 b0 8a 00 00\n! card/removed`,
    );
    const session = await JpkiSession.open(channel, { traits });
    await expect(session.readCertificate("authentication")).rejects.toMatchObject({
      code: "card/removed",
    });
    expect(traits.knows("extended-le")).toBeUndefined();
  });

  it("is not asked again when it is mute", async () => {
    const channel = transcript(`${SELECT}${EXTENDED_READ}! card/mute`);
    const session = await JpkiSession.open(channel, { traits: new CardTraits() });
    await expect(session.readCertificate("authentication")).rejects.toMatchObject({
      code: "card/mute",
    });
  });
});

describe("a card that the failed transmission reset", () => {
  it("is selected again and read by short commands", async () => {
    const short = fakeCertificate(300, 0);
    const hex = (from: number, to?: number): string =>
      Array.from(short.slice(from, to), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const channel = transcript(`
      ${SELECT}${EXTENDED_READ}! error
      > 00 b0 8a 00 00   # the application is not selected any more
      < 69 86
      ${SELECT}> 00 b0 8a 00 00
      < ${hex(0, 256)} 90 00
      > 00 b0 01 00 2c
      < ${hex(256)} 90 00
    `);
    const session = await JpkiSession.open(channel, { traits: new CardTraits() });
    expect(await session.readCertificate("authentication")).toEqual(short);
  });

  it("is told to be removed when the application is gone with it", async () => {
    const channel = transcript(`
      ${SELECT}${EXTENDED_READ}! card/removed
      > 00 b0 8a 00 00
      < 6a 82
      > 00 a4 04 0c 0a d3 92 f0 00 26 01 00 00 00 01
      < 6a 82
    `);
    const session = await JpkiSession.open(channel, { traits: new CardTraits() });
    await expect(session.readCertificate("authentication")).rejects.toMatchObject({
      code: "card/removed",
    });
  });

  it("is not read behind the back of a password that it forgot", async () => {
    const traits = new CardTraits();
    const channel = transcript(`
      ${SELECT}> 00 20 00 9b
      < 63 c5
      > 00 20 00 9b **
      < 90 00
      > 00 b0 81 00 00 08 00
      ! card/removed
      > 00 b0 81 00 00
      < 69 86
    `);
    const session = await JpkiSession.open(channel, { traits });
    await session.verify("signature", Pin.take([0x41, 0x42, 0x43, 0x31, 0x32, 0x33]));
    await expect(session.readCertificate("signature")).rejects.toMatchObject({
      code: "card/removed",
    });
    // The next attempt of the conversation will read by short commands.
    expect(traits.knows("extended-le")).toBe(false);
  });
});
