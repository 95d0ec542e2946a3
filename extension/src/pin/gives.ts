import type { PromptSubject } from "@tegata/protocol/extension";
import type { MessageKey } from "../i18n/messages/en.ts";

/** What the site is to get, in words. */
export function givesKey({ task = "certificate", purpose }: PromptSubject): MessageKey {
  return task === "certificate" ? `gives.${purpose}` : `gives.task.${task}`;
}
