import { TegataError } from "@tegata/protocol/errors";
import type { CardState } from "@tegata/protocol/host";
import { VirtualCard } from "@tegata/virtual-card";
import { expect, test } from "vitest";
import { Conversation } from "../../../native-host/src/conversation/conversation.ts";
import type {
  CardConnection,
  CardReaders,
  ReadersSnapshot,
} from "../../../native-host/src/readers/card-readers.ts";
import { persona } from "../../../scripts/support/personas.ts";

const READER = "Reader 0";
const PRESENT: ReadersSnapshot = {
  available: true,
  readers: [{ name: READER, card: "present", change: 1 }],
};

/** A reader whose card refuses the first connections, as one that has just been put there does. */
function settlingReader(card: VirtualCard, refusals: number): CardReaders {
  let left = refusals;
  const connection: CardConnection = {
    begin: async () => {},
    end: async () => {},
    close: async () => {},
    transmit: (command) => card.transmit(command),
  };
  return {
    list: async () => PRESENT.readers,
    async *watch(signal) {
      yield PRESENT;
      await new Promise((resolve) => {
        signal.addEventListener("abort", resolve);
      });
    },
    async connect() {
      if (left === 0) return connection;
      left -= 1;
      throw new TegataError("card/removed", "no card yet", {});
    },
    stuck: false,
    isWaiting: false,
    isRecoverable: () => false,
  };
}

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
    readers: settlingReader(card, 2),
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
