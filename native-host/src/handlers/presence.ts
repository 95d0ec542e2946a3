import type { Handler } from "./handler.ts";

/** A card that is mute is a card: only the reader is asked. */
export const presence: Handler<"presence"> = async (_request, { readers }) => {
  const isThere = (await readers.list()).some(({ card }) => card !== "absent");
  return { card: isThere ? "present" : "absent" };
};
