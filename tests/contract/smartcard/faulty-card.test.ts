/**
 * Any sequence of procedures, with faults at any command: the virtual card's own counters and log
 * say what really reached it.
 */
import type { Purpose } from "@tegata/protocol/purpose";
import { CardTraits, JpkiSession } from "@tegata/smartcard/jpki";
import { VirtualCard } from "@tegata/virtual-card";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import { pin } from "../../support/transcript-jpki.ts";

const MAKE_PERSONAS_MS = 60_000;

type Step = { readonly purpose: Purpose; readonly pin: "right" | "wrong" | null };

const PASSWORDS = {
  authentication: { right: "1234", wrong: "9999" },
  signature: { right: "ABC123", wrong: "ZZZ999" },
} as const;

const steps = fc.array(
  fc.record<Step>({
    purpose: fc.constantFrom("authentication", "signature"),
    pin: fc.constantFrom("right", "wrong", null),
  }),
  { minLength: 1, maxLength: 5 },
);

const action = fc.oneof(
  fc.constantFrom("sw=6A86", "sw=6A88", "sw=6F00", "sw=6700", "sw=6C10", "sw=6104", "sw=63C1"),
  fc.constantFrom("remove", "remove-unanswered", "remove-after", "short", "short=3", "garble"),
);
/** At the n-th command of all, once or from then on. */
const faults = fc.array(
  fc
    .tuple(action, fc.integer({ min: 1, max: 20 }), fc.boolean())
    .map(([what, nth, stays]) => `${what}@#${nth}${stays ? "!" : ""}`),
  { maxLength: 3 },
);

/** One conversation: tries, VERIFY where a password was submitted, certificate, signature, leave. */
async function conversation(card: VirtualCard, step: Step): Promise<void> {
  if (!card.isInserted) card.insert();
  const session = await JpkiSession.open(card, { traits: new CardTraits() });
  try {
    await session.triesLeft(step.purpose);
    if (step.pin) await session.verify(step.purpose, pin(PASSWORDS[step.purpose][step.pin]));
    await session.readCertificate(step.purpose);
    await session.sign(step.purpose, "SHA-256", new Uint8Array(32));
  } finally {
    const leaving = await session.leave();
    if (leaving === "reset" && card.isInserted) card.reset();
  }
}

beforeAll(() => persona("resident"), MAKE_PERSONAS_MS);

it("a card loses one try at most for each wrong password, and none for anything else", async () => {
  const resident = await persona("resident");
  await fc.assert(
    fc.asyncProperty(steps, faults, async (work, specs) => {
      const card = new VirtualCard(resident, { faults: specs });
      for (const step of work) {
        const before = card.tries(step.purpose).left;
        const logged = card.log.length;
        await conversation(card, step).catch(() => {});
        const passwords = card.log.slice(logged).filter(({ bytes }) => bytes.includes("**"));
        expect(passwords.length).toBeLessThanOrEqual(step.pin ? 1 : 0);
        const lost = before - card.tries(step.purpose).left;
        expect(lost).toBeLessThanOrEqual(step.pin === "wrong" ? 1 : 0);
      }
    }),
    { numRuns: 200 },
  );
});
