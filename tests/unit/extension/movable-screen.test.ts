import type { PromptCommand, PromptMessage } from "@tegata/protocol/extension";
import { expect, test, vi } from "vitest";
import { movableScreen } from "../../../extension/src/background/movable-screen.ts";
import type { Screen, ScreenListeners } from "../../../extension/src/background/screen.ts";
import { deferred } from "../../../extension/src/background/waiting.ts";
import { settle } from "../../support/fake-port.ts";

const SUBJECT = { origin: "https://site.example", purpose: "authentication" } as const;
const ASK = { type: "ask-pin", subject: SUBJECT } as unknown as PromptCommand;
const NO_CARD: PromptCommand = { type: "card", card: { state: "no-card" } };
const READING: PromptCommand = { type: "card", card: { state: "reading", reader: "R" } };
const MOVE: PromptMessage = { type: "move", why: "covered" };

/** A screen that notes what it is told, and can be made to speak. */
function screen() {
  const sent: PromptCommand[] = [];
  const close = vi.fn<() => void>();
  let listeners: ScreenListeners | null = null;
  const self: Screen = {
    send: (command) => sent.push(command),
    close,
    listen: (next) => {
      listeners = next;
    },
  };
  return {
    self,
    sent,
    close,
    say: (message: PromptMessage) => listeners?.onMessage(message),
    vanish: () => listeners?.onGone(),
  };
}

function moved() {
  const frame = screen();
  const window = screen();
  const opening = deferred<Screen>();
  const onMoved = vi.fn<() => void>();
  const both = movableScreen(frame.self, { openWindow: () => opening.promise, onMoved });
  const heard: string[] = [];
  const onGone = vi.fn<() => void>();
  both.listen({ onMessage: ({ type }) => heard.push(type), onGone });
  const open = async (): Promise<void> => {
    opening.resolve(window.self);
    await settle();
  };
  return { frame, window, opening, onMoved, both, heard, onGone, open };
}

test("what the frame showed is shown again in the window, with the reason after it", async () => {
  const { frame, window, both, onMoved, open } = moved();
  both.send(ASK);
  both.send(READING);
  both.send(NO_CARD);
  frame.say(MOVE);
  await open();
  expect(window.sent).toEqual([ASK, NO_CARD, { type: "moved", why: "covered" }]);
  expect(frame.close).toHaveBeenCalledOnce();
  expect(onMoved).toHaveBeenCalledOnce();
});

test("the frame stays until the window is there, and its end is not the prompt's", async () => {
  const { frame, onGone, heard, window, open } = moved();
  frame.say(MOVE);
  await settle();
  expect(frame.close).not.toHaveBeenCalled();
  await open();
  frame.vanish();
  expect(onGone).not.toHaveBeenCalled();
  window.say({ type: "cancel" });
  expect(heard).toEqual(["cancel"]);
});

test("closed while the window opens: neither is left", async () => {
  const { frame, window, both, open } = moved();
  frame.say(MOVE);
  both.close();
  await open();
  expect(frame.close).toHaveBeenCalledOnce();
  expect(window.close).toHaveBeenCalledOnce();
});

test("no window to be had: the prompt ends", async () => {
  const { frame, opening, onGone } = moved();
  frame.say(MOVE);
  opening.reject(new Error("no window"));
  await settle();
  expect(onGone).toHaveBeenCalledOnce();
  expect(frame.close).toHaveBeenCalledOnce();
});
