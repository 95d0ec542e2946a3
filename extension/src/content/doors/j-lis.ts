import {
  JLIS_DETAIL_MAX,
  JLIS_REPLY_EVENT,
  JLIS_REQUEST_EVENT,
  jlisFailure,
} from "@tegata/protocol/jlis-events";
import { countGestures } from "../gestures.ts";
import { OwnEvents } from "../own-events.ts";
import { probe } from "../probe.ts";
import { sendRequest } from "../request.ts";

/** A page that has more requests than this open gets its failure from here. */
const REQUESTS_MAX = 4;

/**
 * Answers `launchJPKIApp`. We listen on the window in the capture phase, from document_start on,
 * so we have the event before any other client; it goes on only when the worker says so.
 */
export function openJlisDoor(): void {
  const gesture = countGestures();
  const events = new OwnEvents();
  let open = 0;

  const answer = (detail: string): void => {
    events.dispatch(JLIS_REPLY_EVENT, detail);
  };

  const forward = (detail: string): void => {
    const onLost = (): void => {
      answer(failure(detail));
    };
    try {
      sendRequest(
        { type: "request", door: "j-lis", detail, gesture: gesture() },
        {
          onAnswer: answer,
          onPassOn: () => {
            events.dispatch(JLIS_REQUEST_EVENT, detail);
          },
          onLost,
          onOver: () => {
            open -= 1;
          },
          probe: () => probe(events),
        },
      );
      open += 1;
    } catch {
      // No port: this script has outlived its extension, which was updated or removed.
      onLost();
    }
  };

  addEventListener(
    JLIS_REQUEST_EVENT,
    (event) => {
      if (events.isOwn(event)) return;
      event.stopImmediatePropagation();
      const given: unknown = (event as CustomEvent).detail;
      // What cannot be read becomes an empty detail: the worker refuses it and tells the person.
      const detail = typeof given === "string" && given.length <= JLIS_DETAIL_MAX ? given : "";
      if (open < REQUESTS_MAX) forward(detail);
      else answer(failure(detail));
    },
    true,
  );
}

/** Our own failure answer, with the request's `mode` where it has one. */
function failure(detail: string): string {
  try {
    return jlisFailure((JSON.parse(detail) as { mode?: unknown }).mode);
  } catch {
    return jlisFailure();
  }
}
