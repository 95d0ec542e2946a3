/** Any sequence of commands, cut anywhere, leaves the counters right. */

import type { Persona } from "@tegata/virtual-card";
import {
  CardRemovedError,
  type CardState,
  type SecretName,
  VirtualCard,
} from "@tegata/virtual-card";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import {
  AID,
  hex,
  select,
  selectEf,
  sign,
  tries,
  verify,
} from "../../support/virtual-card/apdus.ts";

let resident: Persona;
beforeAll(async () => {
  resident = await persona("resident");
});

const MAXIMUM = { authentication: 3, signature: 5 } as const;
type Counted = keyof typeof MAXIMUM;

/** A command, and what it means for a counter if the JPKI application is selected. */
type Step = { readonly command: string; readonly attempt?: { name: Counted; right: boolean } };

const attempt = (name: Counted, password: string, right: boolean): Step => ({
  command: verify(name === "authentication" ? "98" : "9B", password),
  attempt: { name, right },
});

const STEPS: readonly Step[] = [
  attempt("authentication", "1234", true),
  attempt("authentication", "9999", false),
  attempt("authentication", "12345678", false),
  attempt("signature", "ABC123", true),
  attempt("signature", "abc123", false),
  ...[tries("98"), tries("9B"), sign("97"), sign("9A"), "00B0810004", "00B08A0000"].map(
    (command) => ({
      command,
    }),
  ),
  ...[
    selectEf("0018"),
    "0020009800",
    "00A4040007A0000000031010",
    "00CADF3005",
    select(AID.jpki),
  ].map((command) => ({ command })),
];

type Event = { readonly step: Step; readonly interruption: "none" | "reset" | "power" };

const events = fc.array(
  fc.record<Event>({
    step: fc.constantFrom(...STEPS),
    interruption: fc.constantFrom("none", "none", "none", "reset", "power"),
  }),
  { maxLength: 40 },
);

/** The model: blocked stays blocked, right fills up, wrong costs one. */
function expected(before: number, right: boolean, maximum: number): number {
  if (before === 0) return 0;
  return right ? maximum : before - 1;
}

describe("the counters", { timeout: 30_000 }, () => {
  it("follow the model through any sequence with resets and power losses", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (sequence) => {
        const card = new VirtualCard(resident);
        const model: Record<Counted, number> = { ...MAXIMUM };
        for (const { step, interruption } of sequence) {
          await card.transmit(hex(select(AID.jpki)));
          await card.transmit(hex(step.command));
          if (step.attempt) {
            const { name, right } = step.attempt;
            model[name] = expected(model[name], right, MAXIMUM[name]);
          }
          if (interruption === "reset") card.reset();
          if (interruption === "power") {
            card.powerDown();
            card.powerUp();
          }
          expect(leftOf(card)).toEqual(model);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lose and win nothing where the card is pulled at any command", async () => {
    const cut = fc.record({
      at: fc.integer({ min: 1, max: 12 }),
      how: fc.constantFrom("remove", "remove-unanswered", "remove-after"),
    });
    const wrong = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(wrong, cut, async (rights, { at, how }) => {
        let saved: CardState = {};
        const card = new VirtualCard(resident, { faults: [`${how}@verify#${at}`] });
        card.subscribe(({ type }) => {
          if (type === "changed") saved = card.state;
        });
        let model: number = MAXIMUM.signature;
        await card.transmit(hex(select(AID.jpki)));
        for (const [i, right] of rights.entries()) {
          const executed = !(how === "remove" && i + 1 === at);
          if (executed) model = expected(model, right, MAXIMUM.signature);
          const pulled = await sendUntilPulled(card, verify("9B", right ? "ABC123" : "WRONG1"));
          if (pulled || (how === "remove-after" && i + 1 === at)) break;
        }
        const later = new VirtualCard(resident, { state: saved });
        expect(leftOf(later).signature).toBe(model);
      }),
      { numRuns: 60 },
    );
  });

  it("of every secret are changed by no command without a password in it", async () => {
    const anything = fc.uint8Array({ minLength: 4, maxLength: 24 }).filter(
      // What remains may start with anything but an instruction that carries a password.
      (bytes) => ![0x20, 0x24, 0x32].includes(bytes[1] ?? 0),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 20 }), async (commands) => {
        const card = new VirtualCard(resident);
        await card.transmit(hex(select(AID.jpki)));
        const before = JSON.stringify(card.state);
        for (const command of commands) {
          expect((await card.transmit(command)).length).toBeGreaterThanOrEqual(2);
        }
        expect(JSON.stringify(card.state)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});

function leftOf(card: VirtualCard): Record<Counted, number> {
  const left = (name: SecretName): number => card.tries(name).left;
  return { authentication: left("authentication"), signature: left("signature") };
}

async function sendUntilPulled(card: VirtualCard, command: string): Promise<boolean> {
  try {
    await card.transmit(hex(command));
    return false;
  } catch (error) {
    if (error instanceof CardRemovedError) return true;
    throw error;
  }
}
