import type { Handler } from "./handler.ts";

export const end: Handler<"end"> = async (request, { conversations, trace }) => {
  conversations.find(request.conversation);
  await conversations.end();
  trace.isOn = false;
  return {};
};
