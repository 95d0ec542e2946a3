import { HELLO } from "@tegata/protocol/extension-ports";
import { tell } from "../platform/runtime.ts";
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
  openJlisDoor(gesture);
  openDoorsOnDemand(gesture);
  tell({ type: HELLO });
}
