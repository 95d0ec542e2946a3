import type { PromptCommand, PromptMessage } from "@tegata/protocol/extension";

/** `document-window`: a window with room for what is signed. */
export type ScreenStyle = "frame" | "window" | "document-window";

/** One PIN screen that is open. Whoever it is for listens; messages arrive parsed. */
export type Screen = {
  readonly send: (command: PromptCommand) => void;
  /** Takes it away. */
  readonly close: () => void;
  readonly listen: (listeners: ScreenListeners) => void;
};

export type ScreenListeners = {
  readonly onMessage: (message: PromptMessage) => void;
  /** The person closed it, or the page took it away. */
  readonly onGone: () => void;
};
