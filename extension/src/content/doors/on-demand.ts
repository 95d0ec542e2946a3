import type { LastWords } from "@tegata/protocol/extension";
import { LOAD_DOORS } from "@tegata/protocol/extension-ports";
import type { WindowMessage } from "@tegata/protocol/page-messages";
import { WEB_EID_ACTION } from "@tegata/protocol/web-eid-messages";
import { isOrphaned, tell } from "../../platform/runtime.ts";
import { whenShown } from "../when-shown.ts";

/** What came for a door of the other script: our end of a Tegata port, or a Web eID message. */
export type Arrival = MessagePort | { readonly action: string };

declare global {
  /** Of our isolated world: where the content script and the doors' script meet. */
  var tegataDoors:
    | {
        readonly gesture: () => number;
        readonly words: Partial<LastWords>;
        readonly waiting: Arrival[];
        take: (arrival: Arrival) => void;
      }
    | undefined;
}

/**
 * Hears the doors that few pages knock at, and has their script loaded at the first knock. The
 * Tegata handshake is answered from here: a page must know at once who is there.
 */
export function openDoorsOnDemand(gesture: () => number, words: Partial<LastWords>): void {
  const waiting: Arrival[] = [];
  const take = (arrival: Arrival): void => {
    if (waiting.push(arrival) === 1) tell({ type: LOAD_DOORS });
  };
  const doors = { gesture, words, waiting, take };
  globalThis.tegataDoors = doors;
  const { origin: own } = location;
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== window || origin !== own || isOrphaned()) return;
    const { tegata, type, id, action } = Object(data) as Record<string, unknown>;
    if (tegata === 1 && type === "connect") {
      const { port1, port2 } = new MessageChannel();
      postMessage({ tegata, type: "port", id: id as string } satisfies WindowMessage, own, [port2]);
      // What the page says meanwhile waits on the port.
      whenShown(() => {
        doors.take(port1);
      });
    } else if (WEB_EID_ACTION.test(String(action))) {
      doors.take(data as { action: string });
    }
  });
  postMessage({ tegata: 1, type: "available" } satisfies WindowMessage, own);
}
