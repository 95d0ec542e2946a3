import type { Purpose } from "@tegata/protocol/purpose";
import { CardTraits, JpkiSession, Pin } from "@tegata/smartcard/jpki";
import { ChosenCard } from "../cards/with-card.ts";
import type { Transaction } from "../conversation/held-card.ts";
import { type KnownCard, verified } from "../conversation/verified.ts";
import { promptPin, readLines, toCapitals } from "../terminal/read-pin.ts";
import { type CommandContext, isSet, textOf, UsageError } from "./command.ts";

/** Options of every command that needs a password. */
export const PIN_OPTIONS = {
  "pin-stdin": { type: "boolean" },
  "last-try": { type: "boolean" },
} as const;

export const chosenCard = ({ readers, values }: CommandContext): ChosenCard =>
  new ChosenCard({ readers, reader: textOf(values, "reader") });

/** Reads the purpose from the first argument. */
export function purposeOf([name]: readonly string[]): Purpose {
  if (name === "authentication" || name === "signature") return name;
  throw new UsageError("say which: authentication or signature");
}

/** Work with a verified password. On the terminal the tries left are shown before it is asked for. */
export async function withPin<T>(
  context: CommandContext,
  purpose: Purpose,
  work: (session: JpkiSession) => Promise<T>,
): Promise<T> {
  const { values, texts, note } = context;
  await using card = chosenCard(context);
  const traits = new CardTraits();
  const fromStdin = isSet(values, "pin-stdin");
  const triesLeft = fromStdin ? null : await card.transaction(queryTries(purpose, traits));
  if (triesLeft !== null) note(texts.triesLeft(triesLeft));
  const question = texts.askPin[purpose];
  using pin = await pinFor(purpose, fromStdin ? "stdin" : question);
  const known: KnownCard = { traits, triesLeft, certificate: null };
  const submit = verified({ purpose, pin, lastTry: isSet(values, "last-try") }, work);
  return await card.transaction((tx) => submit(tx, known));
}

export async function pinFor(purpose: Purpose | "card-info", from: string): Promise<Pin> {
  const bytes =
    from === "stdin" ? ((await readLines(1))[0] ?? new Uint8Array()) : await promptPin(from);
  return Pin.take(purpose === "signature" ? toCapitals(bytes) : bytes);
}

function queryTries(purpose: Purpose, traits: CardTraits) {
  return async (tx: Transaction): Promise<number> => {
    const session = await JpkiSession.open(tx.channel, { traits });
    try {
      return await session.triesLeft(purpose);
    } finally {
      tx.disposition = await session.leave();
    }
  };
}
