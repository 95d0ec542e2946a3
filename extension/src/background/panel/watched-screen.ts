import type { Screen } from "../screen.ts";
import type { Trail } from "./trail.ts";

/** A PIN screen: what it is told and what the person does there, by type. A card's state is the host's to tell. */
export function watchedScreen(screen: Screen, trail: Trail): Screen {
  return {
    ...screen,
    send: (command) => {
      if (command.type !== "card") {
        const error = "error" in command ? { error: command.error } : {};
        trail.note({ part: "extension", what: command.type, ...error });
      }
      screen.send(command);
    },
    listen: ({ onMessage, onGone }) => {
      screen.listen({
        onMessage: (message) => {
          trail.note({ part: "extension", what: message.type });
          onMessage(message);
        },
        onGone: () => {
          trail.note({ part: "extension", what: "screen-closed" });
          onGone();
        },
      });
    },
  };
}
