import type { Handler } from "./handler.ts";

export const end: Handler<"end"> = async (request, { conversations }) => {
  conversations.find(request.conversation);
  await conversations.end();
  return {};
};
