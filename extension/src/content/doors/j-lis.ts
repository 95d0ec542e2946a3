import type { LastWords } from "@tegata/protocol/extension";
import {
  JLIS_DETAIL_MAX,
  JLIS_REPLY_EVENT,
  JLIS_REQUEST_EVENT,
  jlisFailure,
} from "@tegata/protocol/jlis-events";
import { isOrphaned } from "../../platform/runtime.ts";
import { sayReload, whenOrphaned } from "../orphan.ts";
import { OwnEvents } from "../own-events.ts";
import { probe } from "../probe.ts";
import { sendRequest } from "../request.ts";
import { whenShown } from "../when-shown.ts";

/** A page that has more requests than this open gets its failure from here. */
const REQUESTS_MAX = 4;

/**
 * Answers `launchJPKIApp`. We listen on the window in the capture phase, from document_start on,
 * so we have the event before any other client; it goes on only when the worker says so.
 */
export function openJlisDoor(gesture: () => number, words: Partial<LastWords>): void {
  const events = new OwnEvents();
  let open = 0;

  const answer = (detail: string): void => {
    events.dispatch(JLIS_REPLY_EVENT, detail);
  };

  const forward = (detail: string): void => {
    const onLost = (): void => {
      answer(failure(detail));
      whenOrphaned(() => {
        sayReload(words);
      });
    };
    const ends = {
      onAnswer: answer,
      onPassOn: () => {
        events.dispatch(JLIS_REQUEST_EVENT, detail);
      },
      onLost,
      onOver: () => {
        open -= 1;
      },
      probe: () => probe(events),
    };
    try {
      sendRequest({ type: "request", door: "j-lis", detail, gesture: gesture() }, ends);
      open += 1;
    } catch {
      // No port: this script has outlived its extension, which was updated or removed.
      onLost();
    }
  };

  addEventListener(
    JLIS_REQUEST_EVENT,
    (event) => {
      // After an update a newer script of ours may stand behind this one: it shall have the event.
      if (events.isOwn(event) || isOrphaned()) return;
      event.stopImmediatePropagation();
      const detail = detailOf(event);
      if (open < REQUESTS_MAX) {
        whenShown(() => {
          forward(detail);
        });
      } else answer(failure(detail));
    },
    true,
  );
  answerAsOrphan(events, words);
}

/**
 * For when this script has outlived its extension: a newer script of ours has taken the event at
 * the window by then; else the other client may answer it, or the person reloads the page.
 */
function answerAsOrphan(events: OwnEvents, words: Partial<LastWords>): void {
  const askOthers = async (detail: string): Promise<void> => {
    if (await probe(events)) {
      events.dispatch(JLIS_REQUEST_EVENT, detail);
      return;
    }
    events.dispatch(JLIS_REPLY_EVENT, failure(detail));
    sayReload(words);
  };
  document.addEventListener(
    JLIS_REQUEST_EVENT,
    (event) => {
      if (events.isOwn(event) || !isOrphaned()) return;
      event.stopImmediatePropagation();
      void askOthers(detailOf(event));
    },
    true,
  );
}

/** What cannot be read becomes an empty detail: the worker refuses it and tells the person. */
function detailOf(event: Event): string {
  const given: unknown = (event as CustomEvent).detail;
  return typeof given === "string" && given.length <= JLIS_DETAIL_MAX ? given : "";
}

/** Our own failure answer, with the request's `mode` where it has one. */
function failure(detail: string): string {
  try {
    return jlisFailure((JSON.parse(detail) as { mode?: unknown }).mode);
  } catch {
    return jlisFailure();
  }
}
