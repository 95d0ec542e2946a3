/**
 * Messages between the developer panel and the worker, over a port of its own. The worker takes
 * the port from the panel's own page alone. Nothing is noted of a tab that no panel watches.
 */
import * as z from "zod/mini";
import type { WireError } from "./errors.ts";
import type { Door } from "./extension.ts";
import type { CardExchange } from "./host.ts";

export const PANEL_PORT = "panel";

/** Panel → worker, its first message: which tab it inspects. */
export const PanelMessage = z.strictObject({
  type: z.literal("watch"),
  tabId: z.int().check(z.minimum(0)),
});

export type HopPart = "page" | "extension" | "host" | "card";

/** One step of a request. Message types, sizes, states and codes: never what a message holds. */
export type Hop = {
  readonly part: HopPart;
  /** When it began, in milliseconds since the request did. */
  readonly at: number;
  /** How long it took; null for what is said and not answered. */
  readonly ms: number | null;
  /** A message's type, or a state. */
  readonly what: string;
  /** Of `page`: characters of the message. */
  readonly size?: number;
  readonly error?: WireError;
  /** Of `card`. */
  readonly exchange?: CardExchange;
};

export type PanelRequest = {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly origin: string;
  /** Null: words that no content script of ours sends. */
  readonly door: Door | null;
  /** The page's own word for what it asks. */
  readonly name: string;
};

/** Worker → panel. */
export type PanelCommand =
  | { readonly type: "request"; readonly request: PanelRequest }
  | { readonly type: "hop"; readonly id: string; readonly hop: Hop }
  /** The page has its answer, or has gone. */
  | { readonly type: "over"; readonly id: string; readonly error: WireError | null };
