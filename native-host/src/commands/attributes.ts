import { CardTraits } from "@tegata/smartcard/card-info";
import { readAttributes } from "../cards/read-attributes.ts";
import { type Command, isSet } from "./command.ts";
import { STATUS } from "./exit-status.ts";
import { toJson } from "./output.ts";
import { chosenCard, PIN_OPTIONS, pinFor } from "./with-pin.ts";

export const attributesCommand: Command = {
  synopsis: "[--pin-stdin] [--last-try]",
  options: PIN_OPTIONS,
  run: async (context) => {
    const { values, texts, print } = context;
    const from = isSet(values, "pin-stdin") ? "stdin" : texts.askPin["card-info"];
    using pin = await pinFor("card-info", from);
    await using card = chosenCard(context);
    const work = readAttributes(pin, isSet(values, "last-try"));
    const found = await card.transaction((tx) => work(tx, { traits: new CardTraits() }));
    if (isSet(values, "json")) process.stdout.write(toJson(found));
    else
      for (const [key, value] of Object.entries(found))
        print(`${texts.attributes[key as keyof typeof found]}: ${value}`);
    return STATUS.done;
  },
};
