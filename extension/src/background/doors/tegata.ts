import { type PageCall, type ParsedPageCall, parsePageCall } from "@tegata/protocol/page";
import type { PageError, PageResult } from "@tegata/protocol/page-messages";
import { PAGE_CALL_MAX, PAGE_PROTOCOL_VERSION } from "@tegata/protocol/page-messages";
import { authenticateTask } from "../tasks/authenticate.ts";
import { certificateTask } from "../tasks/certificate.ts";
import { signTask } from "../tasks/sign.ts";
import type { DoorRequest, Wanted } from "./door.ts";

const COMMON = { hasRival: false, tellPerson: false } as const;

/** A call of the page, as JSON text. docs/protocol.md, "The Tegata door". */
export function readTegata(detail: string): DoorRequest {
  const parsed = parsePageCall(detail);
  const id = parsed.call ? parsed.call.id : parsed.id;
  const fail = (error: PageError): string =>
    id === null ? "" : JSON.stringify({ v: PAGE_PROTOCOL_VERSION, id, ok: false, error });
  if (!parsed.call) return { ...COMMON, lang: null, fail, wanted: refusal(parsed) };
  const { call } = parsed;
  return { ...COMMON, lang: call.lang ?? null, fail, wanted: wantedBy(call) };
}

function refusal({ reason, path }: Extract<ParsedPageCall, { call: null }>): Wanted {
  const errors = {
    "too-large": { code: "request/too-large", details: { limit: PAGE_CALL_MAX } },
    version: {
      code: "extension/outdated",
      details: { needed: PAGE_PROTOCOL_VERSION + 1, found: PAGE_PROTOCOL_VERSION },
    },
    invalid: { code: "request/invalid", details: { path } },
  } as const;
  return { kind: "refused", error: errors[reason] };
}

function wantedBy(call: PageCall): Wanted {
  const { id } = call;
  const reply = (result: PageResult[keyof PageResult]): string =>
    JSON.stringify({ v: PAGE_PROTOCOL_VERSION, id, ok: true, result });
  switch (call.type) {
    case "status":
      return { kind: "status", answer: reply };
    case "watch":
      return {
        kind: "watch",
        begun: () => reply({}),
        news: (card) => JSON.stringify({ v: PAGE_PROTOCOL_VERSION, id, event: "card", card }),
      };
    case "certificate":
      return task(certificateTask(call.purpose, (certificate) => reply({ certificate })));
    case "authenticate":
      return task(authenticateTask(call.challenge, reply));
    case "sign":
      return task(signTask(call, reply));
    case "cancel":
      // The content script ends the call that is meant; there is nothing to do for it here.
      return { kind: "refused", error: { code: "request/cancelled", details: {} } };
  }
}

const task = (wanted: Extract<Wanted, { kind: "task" }>["task"]): Wanted => ({
  kind: "task",
  task: wanted,
});
