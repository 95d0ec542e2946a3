import type { OwnPageAnswer, OwnPageQuery } from "@tegata/protocol/own-pages";
import { ask } from "../platform/runtime.ts";

/** Asks the worker something that needs no password. A worker that is gone counts as interrupted. */
export async function askWorker<T extends OwnPageQuery["type"]>(
  type: T,
  more: Omit<Extract<OwnPageQuery, { type: T }>, "type">,
): Promise<OwnPageAnswer<T>> {
  try {
    const answer = (await ask({ type, ...more })) as OwnPageAnswer<T> | undefined;
    return answer ?? { ok: false, error: { code: "interrupted", details: {} } };
  } catch {
    return { ok: false, error: { code: "interrupted", details: {} } };
  }
}
