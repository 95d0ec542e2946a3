import { JLIS_REPLY_EVENT, JLIS_REQUEST_EVENT } from "@tegata/protocol/jlis-events";
import type { OwnEvents } from "./own-events.ts";

/** How long the official client has to answer. It does so without starting its host. */
const PROBE_MS = 700;

/** A detail that the official client cannot read, and answers so. */
const UNREADABLE = "?";

/** Whether the official client listens in this document. The page hears nothing of its answer. */
export function probe(events: OwnEvents): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (heard: boolean): void => {
      removeEventListener(JLIS_REPLY_EVENT, swallow, true);
      resolve(heard);
    };
    const swallow = (event: Event): void => {
      if (events.isOwn(event)) return;
      event.stopImmediatePropagation();
      finish(true);
    };
    addEventListener(JLIS_REPLY_EVENT, swallow, true);
    setTimeout(finish, PROBE_MS, false);
    events.dispatch(JLIS_REQUEST_EVENT, UNREADABLE);
  });
}
