/** Content script → worker, one per request. By itself, so that a content script stays small. */
export const REQUEST_PORT = "request";

/** Names of the runtime ports. */
export const PORT = {
  request: REQUEST_PORT,
  /** Frame holder in the page → worker, one per prompt that is shown as a frame. */
  frame: "frame",
  /** PIN screen → worker, one per prompt. */
  prompt: "prompt",
} as const;

/** The content script's first message: a page that we answer has opened. */
export const HELLO = "hello";

/** Its other one: the page knocks at a door whose script is not there yet. */
export const LOAD_DOORS = "load-doors";
