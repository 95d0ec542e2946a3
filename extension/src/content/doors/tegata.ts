import type { LastWords } from "@tegata/protocol/extension";
import { PAGE_CALL_MAX, type PageReply, TOO_LARGE } from "@tegata/protocol/page-messages";
import { isOrphaned } from "../../platform/runtime.ts";
import { sendRequest } from "../request.ts";

/** A page that has more calls than this under way is told to wait. */
const CALLS_MAX = 32;

type Call = { readonly v?: unknown; readonly type?: unknown; readonly id?: unknown };

/** The call as text, and what is left of it when it is too large: enough to answer it. */
function textsOf(call: Call): readonly string[] {
  const rest = JSON.stringify({ v: call.v, id: String(call.id).slice(0, 64), type: TOO_LARGE });
  const text = JSON.stringify(call);
  return text.length <= PAGE_CALL_MAX ? [text, rest] : [rest];
}

/**
 * Serves one port of the Tegata door. Every call goes to the worker as the text that it came as;
 * `cancel` alone is for us. docs/protocol.md.
 */
export function serveTegata(
  port: MessagePort,
  gesture: () => number,
  words: Partial<LastWords>,
): void {
  const cancels = new Map<unknown, () => void>();
  const answer = (detail: string): void => {
    if (detail) port.postMessage(JSON.parse(detail));
  };
  /** Said by ourselves: there is no worker that could. A browser tells nobody of a closed port. */
  const fail = ({ id }: Call, code: string, message = ""): void => {
    const error = { code, details: {}, message };
    port.postMessage({ v: 1, id: String(id), ok: false, error } satisfies PageReply);
  };
  const serve = (call: Call): void => {
    const onLost = (): void => {
      fail(call, "extension/interrupted", isOrphaned() ? words.reload : words.interrupted);
    };
    const ends = {
      ...{ onAnswer: answer, onEvent: answer, onLost },
      onOver: () => cancels.delete(call.id),
    };
    for (const detail of textsOf(call)) {
      try {
        const request = { type: "request", door: "tegata", detail, gesture: gesture() } as const;
        cancels.set(call.id, sendRequest(request, ends));
        return;
      } catch {
        // In bytes it is more than the browser passes on; or this script is an orphan.
      }
    }
    onLost();
  };
  const take = (data: Call): void => {
    if (data.type === "cancel") cancels.get(data.id)?.();
    // One that has the id of another under way could not be told from it.
    else if (cancels.has(data.id)) return;
    else if (cancels.size < CALLS_MAX) serve(data);
    else fail(data, "request/busy", words.busy);
  };
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    try {
      if (typeof data === "object" && data !== null) take(data);
    } catch {
      // No JSON value: a cycle, or a number without end. Nothing in it can be answered.
    }
  };
  port.addEventListener("close", () => {
    for (const cancel of cancels.values()) cancel();
  });
}
