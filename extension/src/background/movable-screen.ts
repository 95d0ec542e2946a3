import type { MoveReason, PromptCommand } from "@tegata/protocol/extension";
import type { Screen, ScreenListeners } from "./screen.ts";

export type MoveOptions = {
  /** Opens the window that the frame's prompt goes on in. */
  readonly openWindow: () => Promise<Screen>;
  /** The frame has been given up: this document gets none again. */
  readonly onMoved: () => void;
};

/**
 * A screen that begins as a frame over the page and goes on in a window when its guard fails.
 * Whoever it is for notices nothing: what was shown is shown again.
 */
export function movableScreen(frame: Screen, { openWindow, onMoved }: MoveOptions): Screen {
  let current = frame;
  let state: "frame" | "moving" | "window" | "closed" = "frame";
  let listeners: ScreenListeners | null = null;
  let shown: readonly PromptCommand[] = [];

  const listenTo = (screen: Screen): void => {
    screen.listen({
      onMessage: (message) => {
        if (message.type !== "move") listeners?.onMessage(message);
        else if (state === "frame") void move(message.why);
      },
      onGone: () => {
        if (screen === current && state !== "moving") listeners?.onGone();
      },
    });
  };

  const move = async (why: MoveReason): Promise<void> => {
    state = "moving";
    onMoved();
    try {
      // The frame stays, empty, until the window is there: keys still end at it, not in the page.
      const opened = await openWindow();
      frame.close();
      if (isClosed()) {
        opened.close();
        return;
      }
      state = "window";
      current = opened;
      for (const command of shown) opened.send(command);
      opened.send({ type: "moved", why });
      listenTo(opened);
    } catch {
      frame.close();
      listeners?.onGone();
    }
  };

  /** Someone may close the screen while the window opens. */
  const isClosed = (): boolean => state === "closed";

  return {
    send: (command) => {
      shown = remember(shown, command);
      if (state !== "moving") current.send(command);
    },
    close: () => {
      const wasMoving = state === "moving";
      state = "closed";
      // A move under way closes both by itself.
      if (!wasMoving) current.close();
    },
    listen: (next) => {
      listeners = next;
      if (state === "frame" || state === "window") listenTo(current);
    },
  };
}

/** What a screen must be shown to look like one that has heard all commands so far. */
function remember(
  shown: readonly PromptCommand[],
  command: PromptCommand,
): readonly PromptCommand[] {
  switch (command.type) {
    case "who-asks":
    case "ask-pin":
    case "notice":
      return [command];
    case "card":
    case "failed":
      return [...shown.filter(({ type }) => type !== command.type), command];
    // What is signed is shown in a window from the first: nothing of it ever moves.
    case "build":
    case "finish":
    case "moved":
    case "done":
      return shown;
  }
}
