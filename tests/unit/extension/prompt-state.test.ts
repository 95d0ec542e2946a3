import { expect, test } from "vitest";
import {
  nextState,
  type PinState,
  type PromptState,
  triesLeft,
} from "../../../extension/src/pin/prompt-state.ts";

const SUBJECT = { origin: "https://www.ras-immi.moj.go.jp", purpose: "signature" } as const;
const READY = { state: "ready", reader: "R", token: "card", triesLeft: 5 } as const;
const asking: PinState = {
  screen: "pin",
  subject: SUBJECT,
  documents: [],
  card: READY,
  failure: null,
  isChecking: false,
  moved: null,
};

test("a wrong password lowers the tries at once, without waiting for the card's next event", () => {
  const error = { code: "pin/incorrect", details: { triesLeft: 4 } };
  const checking = nextState(asking, { type: "submitted" });
  const failed = nextState(checking, { type: "failed", error }) as PinState;
  expect(failed).toMatchObject({ failure: error, isChecking: false });
  expect(triesLeft(failed)).toBe(4);
});

test("a blocked password has no tries, whether the card or a failure says so", () => {
  const byCard = nextState(asking, { type: "card", card: { ...READY, triesLeft: 0 } }) as PinState;
  expect(triesLeft(byCard)).toBe(0);
  const error = { code: "pin/blocked", details: { purpose: "signature" } };
  expect(triesLeft(nextState(asking, { type: "failed", error }) as PinState)).toBe(0);
});

test("tries are not known before a card was read, nor after it has gone", () => {
  expect(triesLeft({ ...asking, card: null })).toBeNull();
  expect(triesLeft({ ...asking, card: { state: "no-card" } })).toBeNull();
});

test("a failure stays while the card changes, until the next password", () => {
  const error = { code: "card/removed", details: {} };
  const failed = nextState(asking, { type: "failed", error });
  const later = nextState(failed, { type: "card", card: { state: "no-card" } });
  expect(later).toMatchObject({ failure: error });
  expect(nextState(later, { type: "submitted" })).toMatchObject({ failure: null });
});

test.each<[PromptState, string]>([
  [{ screen: "opening" }, "ticket"],
  [asking, "interrupted"],
  [{ screen: "who-asks", subject: SUBJECT, moved: null }, "interrupted"],
])("a worker that goes leaves a sentence behind: %o", (state, code) => {
  expect(nextState(state, { type: "lost" })).toMatchObject({ screen: "notice", error: { code } });
});

test("nothing is shown for card news before the worker has taken the ticket", () => {
  expect(nextState({ screen: "opening" }, { type: "card", card: READY })).toEqual({
    screen: "opening",
  });
});

test("what is signed is read, and then shown with the field for the password", () => {
  const toSign = { format: "raw", packaging: "detached", documents: [] } as const;
  const bytes = Uint8Array.of(1, 2, 3);
  const documents = [{ name: "a", bytes, digest: { algorithm: "SHA-256", value: bytes } }] as const;

  const reading = nextState({ screen: "opening" }, { type: "ask-pin", subject: SUBJECT, toSign });
  const read = nextState(reading, { type: "read", documents });

  expect(reading).toEqual({ screen: "reading", subject: SUBJECT });
  expect(read).toMatchObject({ screen: "pin", documents: [{ bytes }] });
});

test("why a document cannot be signed stays when the worker says that the request is over", () => {
  const document = { index: 0, name: "a.pdf", why: "protected" } as const;
  const error = { code: "request/invalid", details: { path: "documents.0.bytes" } };
  const reading = { screen: "reading", subject: SUBJECT } as const;

  const unsignable = nextState(reading, { type: "unsignable", document });

  expect(unsignable).toMatchObject({ screen: "unsignable", document });
  expect(nextState(unsignable, { type: "notice", origin: SUBJECT.origin, error })).toBe(unsignable);
});
