import type { LastWords } from "@tegata/protocol/extension";
import { HELLO } from "@tegata/protocol/extension-ports";
import { ask } from "../platform/runtime.ts";
import { openJlisDoor } from "./doors/j-lis.ts";
import { openDoorsOnDemand } from "./doors/on-demand.ts";
import { countGestures } from "./gestures.ts";
import { raiseShield } from "./shield.ts";

declare global {
  /** Of our isolated world: a document may get this script twice, from manifest and from a grant. */
  var tegataIsHere: true | undefined;
}

if (!globalThis.tegataIsHere) {
  globalThis.tegataIsHere = true;
  raiseShield();
  const gesture = countGestures();
  const words: Partial<LastWords> = {};
  openJlisDoor(gesture, words);
  openDoorsOnDemand(gesture, words);
  // Asked for now: later there may be nobody left to ask.
  ask({ type: HELLO }).then(
    (answer) => Object.assign(words, answer),
    () => undefined,
  );
}
