import type { Purpose } from "@tegata/protocol/purpose";
import type { MessageKey } from "../i18n/messages/en.ts";

/** Where a blocked password is reset. The kiosk asks for the other one, which may be blocked too. */
export const resetKey = (purpose: Purpose, blocked: readonly Purpose[]): MessageKey =>
  blocked.length > 1 ? "blocked.both" : `blocked.${purpose}`;
