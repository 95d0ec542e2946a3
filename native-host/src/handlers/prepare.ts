import { randomUUID } from "node:crypto";
import { HOST_PROTOCOL_VERSION } from "@tegata/protocol/fields";
import type { Handler } from "./handler.ts";

export const prepare: Handler<"prepare"> = async ({ purpose, reader }, context) => {
  const id = randomUUID();
  const conversation = context.conversations.start(id, {
    purpose,
    reader,
    readers: context.readers,
    onCard: (card) => {
      context.emit({ v: HOST_PROTOCOL_VERSION, event: "card", conversation: id, card });
    },
  });
  // After the reply, so that the worker knows the id before the first event carries it.
  setImmediate(() => {
    conversation.start();
  });
  return { conversation: id };
};
