import type { CardState } from "@tegata/protocol/host";
import { VirtualCard } from "@tegata/virtual-card";
import { expect, test } from "vitest";
import { Conversation } from "../../../native-host/src/conversation/conversation.ts";
import { persona } from "../../../scripts/support/personas.ts";
import { oneReader } from "../../support/native-host/one-reader.ts";

test("a card that is still settling in the reader is looked at until it answers", async () => {
  const card = new VirtualCard(await persona("resident"));
  card.powerUp();
  const states: CardState["state"][] = [];
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const conversation = new Conversation({
    purpose: "authentication",
    reader: undefined,
    readers: oneReader(card, { refusals: 2 }),
    onCard: ({ state }) => {
      states.push(state);
      if (state === "ready") isReady();
    },
  });

  conversation.start();
  await ready;
  await conversation.end();

  expect(states).toEqual(["reading", "ready"]);
});
