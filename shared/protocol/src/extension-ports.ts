/** Names of the runtime ports. Apart from the schemas, so that a content script stays small. */
export const PORT = {
  /** Content script → worker, one per request. */
  request: "request",
  /** Frame holder in the page → worker, one per prompt that is shown as a frame. */
  frame: "frame",
  /** PIN screen → worker, one per prompt. */
  prompt: "prompt",
} as const;

/** The content script's one message: a page that we answer has opened. */
export const HELLO = "hello";
