import { equalBytes } from "@tegata/protocol/bytes";
import type { Purpose } from "@tegata/protocol/purpose";
import { CardTraits, type JpkiSession, Pin } from "@tegata/smartcard/jpki";
import { requirePinForm } from "../conversation/pin-form.ts";
import { verified } from "../conversation/verified.ts";
import { promptPin, readLines, toCapitals } from "../terminal/read-pin.ts";
import { type Command, type CommandContext, isSet, UsageError } from "./command.ts";
import { STATUS } from "./exit-status.ts";
import { chosenCard, purposeOf } from "./with-pin.ts";

export const pinCommand: Command = {
  synopsis: "change authentication|signature [--pins-stdin] [--last-try]",
  options: { "pins-stdin": { type: "boolean" }, "last-try": { type: "boolean" } },
  run: async (context) => {
    const { positionals, values, texts, note } = context;
    const [verb, ...rest] = positionals;
    if (verb !== "change") throw new UsageError("only `pin change` is known");
    const purpose = purposeOf(rest);
    await using card = chosenCard(context);
    const { present, next } = await askPins(context, purpose);
    using pin = present;
    using newPin = next;
    requirePinForm(purpose, newPin);
    const lastTry = isSet(values, "last-try");
    const change = verified({ purpose, pin, lastTry }, (session: JpkiSession) =>
      session.changePin(purpose, newPin),
    );
    const known = { traits: new CardTraits(), triesLeft: null, certificate: null };
    await card.transaction((tx) => change(tx, known));
    note(texts.pinChanged);
    return STATUS.done;
  },
};

async function askPins({ values, texts }: CommandContext, purpose: Purpose) {
  const [present, next] = isSet(values, "pins-stdin")
    ? await readLines(2)
    : [await promptPin(texts.askPin[purpose]), await askTwice(texts.askNewPin, texts.askAgain)];
  const take = (bytes: Uint8Array = new Uint8Array()): Pin =>
    Pin.take(purpose === "signature" ? toCapitals(bytes) : bytes);
  return { present: take(present), next: take(next) };
}

async function askTwice(question: string, again: string): Promise<Uint8Array> {
  const first = await promptPin(question);
  const second = await promptPin(again);
  const isSame = equalBytes(first, second);
  second.fill(0);
  if (!isSame) {
    first.fill(0);
    throw new UsageError("the two entries differ");
  }
  return first;
}
