import type { WireError } from "@tegata/protocol/errors";
import type { MoveReason, PromptCommand, PromptSubject } from "@tegata/protocol/extension";
import type { CardState } from "@tegata/protocol/host";
import type { ReadDocument } from "../sign/read-document.ts";
import type { SignEvent } from "../sign/signer.ts";
import type { UnsignableDocument } from "../sign/unsignable.ts";

/** One variant per screen that the person can see. Nothing in here comes from the password. */
export type PromptState =
  | { readonly screen: "opening" }
  | WhoAsksState
  /** What is signed is being read: it is shown, and known to be fit for it, before the password. */
  | { readonly screen: "reading"; readonly subject: PromptSubject }
  | PinState
  | {
      readonly screen: "unsignable";
      readonly origin: string;
      readonly document: UnsignableDocument;
    }
  | { readonly screen: "notice"; readonly origin: string | null; readonly error: WireError }
  | { readonly screen: "done" };

export type WhoAsksState = {
  readonly screen: "who-asks";
  readonly subject: PromptSubject;
  readonly moved: MoveReason | null;
};

export type PinState = {
  readonly screen: "pin";
  readonly subject: PromptSubject;
  /** What is signed; empty where nothing is. */
  readonly documents: readonly ReadDocument[];
  /** Null until the first look at the reader. */
  readonly card: CardState | null;
  /** Why the password submitted last did not do it. */
  readonly failure: WireError | null;
  /** The card is at work on a password. */
  readonly isChecking: boolean;
  /** Why this window took the place of a frame, if it did. */
  readonly moved: MoveReason | null;
};

export type PromptEvent =
  | PromptCommand
  | SignEvent
  | { readonly type: "submitted" }
  /** This frame is given up; a window takes its place. */
  | { readonly type: "given-up" }
  /** The worker has gone: it was restarted, updated, or never knew this screen. */
  | { readonly type: "lost" };

/** Codes for what happens to the screen itself; only this file and its sentences know them. */
const LOST_EARLY: WireError = { code: "ticket", details: {} };
const LOST: WireError = { code: "interrupted", details: {} };

export function nextState(state: PromptState, event: PromptEvent): PromptState {
  if (isOfDocuments(event)) return afterDocuments(state, event);
  switch (event.type) {
    case "who-asks":
      return { screen: "who-asks", subject: event.subject, moved: null };
    case "ask-pin":
      return askPin(event);
    case "notice":
      return afterNotice(state, event);
    case "done":
    case "given-up":
      return { screen: "done" };
    case "lost":
      return afterLoss(state);
    case "moved":
      return afterMove(state, event.why);
    case "card":
    case "submitted":
    case "failed":
      return nextPinState(state, event);
  }
}

type EventOf<T extends PromptEvent["type"]> = Extract<PromptEvent, { type: T }>;
type DocumentEvent = EventOf<"read" | "unsignable" | "build" | "finish">;

const OF_DOCUMENTS: ReadonlySet<string> = new Set<DocumentEvent["type"]>([
  "read",
  "unsignable",
  "build",
  "finish",
]);

const isOfDocuments = (event: PromptEvent): event is DocumentEvent => OF_DOCUMENTS.has(event.type);

/** Building shows nothing: the person waits for the card. */
function afterDocuments(state: PromptState, event: DocumentEvent): PromptState {
  if (state.screen !== "reading") return state;
  const { subject } = state;
  if (event.type === "read") return { ...NEW_PIN, subject, documents: event.documents };
  if (event.type !== "unsignable") return state;
  return { screen: "unsignable", origin: subject.origin, document: event.document };
}

const askPin = ({ subject, toSign }: EventOf<"ask-pin">): PromptState =>
  toSign ? { screen: "reading", subject } : { ...NEW_PIN, subject, documents: [] };

/** The screen says more about its own documents than the worker's code does. */
const afterNotice = (state: PromptState, { origin, error }: EventOf<"notice">): PromptState =>
  state.screen === "unsignable" ? state : { screen: "notice", origin, error };

const afterMove = (state: PromptState, why: MoveReason): PromptState =>
  "moved" in state ? { ...state, moved: why } : state;

const NEW_PIN = {
  screen: "pin",
  card: null,
  failure: null,
  isChecking: false,
  moved: null,
} as const;

function nextPinState(
  state: PromptState,
  event: EventOf<"card" | "submitted" | "failed">,
): PromptState {
  if (state.screen !== "pin") return state;
  switch (event.type) {
    case "card":
      return { ...state, card: event.card };
    case "submitted":
      return { ...state, failure: null, isChecking: true };
    case "failed":
      return afterFailure(state, event.error);
  }
}

/** The host's next card event says the tries left too, but the person shall not wait for it. */
function afterFailure(state: PinState, error: WireError): PinState {
  const failed = { ...state, failure: error, isChecking: false };
  const left = error.code === "pin/blocked" ? 0 : error.details["triesLeft"];
  if (typeof left !== "number" || state.card?.state !== "ready") return failed;
  return { ...failed, card: { ...state.card, triesLeft: left } };
}

function afterLoss(state: PromptState): PromptState {
  switch (state.screen) {
    case "opening":
      return { screen: "notice", origin: null, error: LOST_EARLY };
    case "who-asks":
    case "reading":
    case "pin":
      return { screen: "notice", origin: state.subject.origin, error: LOST };
    case "unsignable":
    case "notice":
    case "done":
      return state;
  }
}

/** Tries left as far as they are known; 0: the password is blocked. */
export function triesLeft({ card, failure }: PinState): number | null {
  if (card?.state === "ready") return card.triesLeft;
  return failure?.code === "pin/blocked" ? 0 : null;
}
