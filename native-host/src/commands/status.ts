import type { CardStatus } from "@tegata/protocol/host";
import { readStatus } from "../status/read-status.ts";
import type { Texts } from "../texts/texts.ts";
import { type Command, isSet, textOf } from "./command.ts";
import { STATUS } from "./exit-status.ts";

export const statusCommand: Command = {
  synopsis: "[--json]",
  options: {},
  run: async ({ readers, values, texts, print }) => {
    const wanted = textOf(values, "reader");
    const all = await readStatus(readers);
    const found = all.filter(({ name }) => (wanted ?? name) === name);
    if (isSet(values, "json")) print(JSON.stringify({ readers: found }));
    else if (found.length === 0) print(texts.noReader);
    else for (const { name, card } of found) print(`${name}: ${describe(card, texts)}`);
    return STATUS.done;
  },
};

function describe(card: CardStatus | null, texts: Texts): string {
  if (card === null) return texts.noCard;
  return card.kind === "unknown" ? texts.otherCard : texts.jpkiCard(card);
}
