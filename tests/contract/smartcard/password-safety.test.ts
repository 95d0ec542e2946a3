/** Rule 4: no code sends a password twice. Whatever a card answers, one Pin is one try at most. */
import { TegataError } from "@tegata/protocol/errors";
import { CardInfoSession } from "@tegata/smartcard/card-info";
import type { CardChannel } from "@tegata/smartcard/iso7816";
import { CardTraits, JpkiSession, Pin } from "@tegata/smartcard/jpki";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { watched } from "../../support/transcript.ts";
import { fakeCertificate, TranscriptCard } from "../../support/transcript-card.ts";

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const carriesPassword = (command: string): boolean =>
  ["20", "21", "24", "25", "2c"].includes(command.slice(2, 4)) && command.length > 8;

describe("VERIFY by short identifier that a card refuses after taking the query", () => {
  it.each([
    0x6a86, 0x6a88, 0x6f00, 0x6a82, 0x6700, 0x6d00, 0x6985, 0x6c04, 0x6104, 0x6300,
  ])("is not sent again: %i", async (sw) => {
    const channel = watched(new TranscriptCard({ files: {}, refuseSfi: { verify: sw } }));
    const session = await JpkiSession.open(channel, { traits: new CardTraits() });
    await session.triesLeft("authentication");
    const failure: unknown = await session
      .verify("authentication", Pin.take(ascii("1234")))
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: "card/status" });
    expect(channel.sent.filter(carriesPassword)).toEqual(["002000980431323334"]);
    expect(await session.leave()).toBe("reset");
  });

  it.each([
    "empty",
    "removed",
    "transport",
  ] as const)("is not sent again when the transmission fails: %s", async (refusal) => {
    const channel = watched(new TranscriptCard({ files: {}, refuseSfi: { verify: refusal } }));
    const session = await JpkiSession.open(channel, { traits: new CardTraits() });
    await expect(session.verify("authentication", Pin.take(ascii("1234")))).rejects.toThrow();
    expect(channel.sent.filter(carriesPassword)).toHaveLength(1);
  });
});

it("a Pin that was sent cannot be sent again, right or wrong", async () => {
  for (const verify of [0x9000, 0x63c2]) {
    const channel = watched(new TranscriptCard({ files: {}, verify }));
    const session = await JpkiSession.open(channel, { traits: new CardTraits() });
    const pin = Pin.take(ascii("1234"));
    await session.verify("authentication", pin).catch(() => {});
    await expect(session.verify("authentication", pin)).rejects.toThrow();
    await expect(session.changePin("authentication", pin)).rejects.toThrow();
    expect(channel.sent.filter(carriesPassword)).toHaveLength(1);
  }
});

/** Answers that a card may give at any point: known status words, any others, data, failures. */
const statusWord = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0x9000) },
  { weight: 2, arbitrary: fc.constantFrom(0x63c3, 0x63c0, 0x6984, 0x6a82, 0x6a86, 0x6a88, 0x6f00) },
  { weight: 2, arbitrary: fc.constantFrom(0x6c04, 0x6c00, 0x6104, 0x6700, 0x6982, 0x6282, 0x6b00) },
  fc.integer({ min: 0, max: 0xffff }),
);
const data = fc.oneof(
  fc.constant(new Uint8Array()),
  fc.constant(fakeCertificate(300)),
  fc.uint8Array({ maxLength: 20 }),
);
const answer = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(data, statusWord).map(([bytes, sw]) => [...bytes, sw >> 8, sw & 0xff]),
  },
  fc.constantFrom("removed" as const, "transport" as const, [] as number[], [0x90]),
);

/** Plays the answers in order, then answers 6F00 for ever. */
function unreliable(answers: readonly (number[] | "removed" | "transport")[]): CardChannel {
  let played = 0;
  return {
    transmit: async () => {
      const next = answers[played] ?? [0x6f, 0x00];
      played += 1;
      if (next === "removed") throw new TegataError("card/removed", "test", {});
      if (next === "transport") throw new Error("test");
      return Uint8Array.from(next);
    },
  };
}

const step = fc.constantFrom(
  "token" as const,
  "availability" as const,
  "tries" as const,
  "verify" as const,
  "certificate" as const,
  "issuer" as const,
  "sign" as const,
  "change" as const,
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const purposes = { authentication: "1234", signature: "ABC123" } as const;
type Run = { readonly session: JpkiSession; readonly purpose: keyof typeof purposes };

const STEPS: Readonly<Record<Step, (run: Run, pin: () => Pin) => Promise<unknown>>> = {
  token: ({ session }) => session.token(),
  availability: ({ session }) => session.availability(),
  tries: ({ session, purpose }) => session.triesLeft(purpose),
  verify: ({ session, purpose }, pin) => session.verify(purpose, pin()),
  certificate: ({ session, purpose }) => session.readCertificate(purpose),
  issuer: ({ session, purpose }) => session.readIssuerCertificate(purpose),
  sign: ({ session, purpose }) => session.sign(purpose, "SHA-256", new Uint8Array(32)),
  change: ({ session, purpose }, pin) => session.changePin(purpose, pin()),
};

describe("any answers to any procedure", () => {
  it("bring at most one password to the card for each Pin, and leave on a reset after it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("authentication" as const, "signature" as const),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(answer, { maxLength: 24 }),
        async (purpose, steps, answers) => {
          const channel = watched(unreliable([[0x90, 0x00], ...answers]));
          const session = await JpkiSession.open(channel, { traits: new CardTraits() });
          let submitted = 0;
          for (const name of steps) {
            const before = channel.sent.filter(carriesPassword).length;
            const pin = (): Pin => {
              submitted += 1;
              return Pin.take(ascii(purposes[purpose]));
            };
            await STEPS[name]({ session, purpose }, pin).catch(() => {});
            const sent = channel.sent.filter(carriesPassword).length - before;
            expect(sent).toBeLessThanOrEqual(name === "verify" || name === "change" ? 1 : 0);
          }
          const passwords = channel.sent.filter(carriesPassword).length;
          expect(passwords).toBeLessThanOrEqual(submitted);

          const total = channel.sent.length;
          expect(await session.leave()).toBe(passwords > 0 ? "reset" : "leave");
          // What a promised answer makes of SELECT is its own affair, if it is no password.
          const away = channel.sent.slice(total).filter((command) => !command.startsWith("00c0"));
          expect(away).toEqual(passwords > 0 ? ["00a4040c07a0000001510000"] : []);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("end in a result or a coded error, after a number of commands that is bounded", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 24 }), step, async (answers, name) => {
        const channel = watched(unreliable([[0x90, 0x00], ...answers]));
        const session = await JpkiSession.open(channel, { traits: new CardTraits() });
        const run = { session, purpose: "authentication" as const };
        const pin = (): Pin => Pin.take(ascii("1234"));
        const failure: unknown = await STEPS[name](run, pin).then(
          () => null,
          (error: unknown) => error,
        );
        const ours = failure instanceof TegataError;
        const expected = failure === null || ours || (failure as Error).message === "test";
        expect(expected ? null : failure).toBeNull();
        expect(channel.sent.length).toBeLessThan(80);
      }),
      { numRuns: 600 },
    );
  });

  it("bring at most one password of 券面入力補助 to the card", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 12 }), async (answers) => {
        const channel = watched(unreliable([[0x90, 0x00], ...answers]));
        const session = await CardInfoSession.open(channel, { traits: new CardTraits() });
        await session.verify("card-info", Pin.take(ascii("1234"))).catch(() => {});
        await session.readAttributes().catch(() => {});
        expect(channel.sent.filter(carriesPassword).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
