import { type PageCommand, PageRequest } from "@tegata/protocol/extension";
import { parsePageCall } from "@tegata/protocol/page";
import type { PanelRequest } from "@tegata/protocol/panel";
import { parseWebEidRequest } from "@tegata/protocol/web-eid";
import type { Port } from "../../platform/port.ts";
import type { Trail } from "./trail.ts";

/** The page's own word for what it asks, as its door has it. */
const NAMES: Readonly<Record<PageRequest["door"], (detail: string) => string | undefined>> = {
  "j-lis": () => "launchJPKIApp",
  tegata: (detail) => parsePageCall(detail).call?.type,
  "web-eid": (detail) => parseWebEidRequest(detail)?.action,
};

type Named = Pick<PanelRequest, "door" | "name"> & { readonly size: number };

function nameOf(message: unknown): Named {
  const parsed = PageRequest.safeParse(message);
  if (!parsed.success) return { door: null, name: "?", size: 0 };
  const { door, detail } = parsed.data;
  return { door, name: NAMES[door](detail) ?? "?", size: detail.length };
}

export type WatchedPortOptions = {
  readonly trail: Trail;
  readonly about: Pick<PanelRequest, "startedAt" | "origin">;
  /** The page has its answer, or has gone. */
  readonly onOver: () => void;
};

/** A request's port, both ways: the first message is the request. */
export function watchedPort(port: Port, { trail, about, onOver }: WatchedPortOptions): Port {
  let isFirst = true;
  port.onMessage((message) => {
    if (!isFirst) {
      trail.note({ part: "page", what: typeOf(message) });
      return;
    }
    isFirst = false;
    const { size, ...named } = nameOf(message);
    trail.begin({ ...about, ...named });
    trail.note({ part: "page", what: named.name, size });
  });
  port.onClose(() => {
    trail.note({ part: "page", what: "gone" });
    onOver();
  });
  return {
    ...port,
    post: (message) => {
      const command = message as PageCommand;
      const size = "detail" in command ? { size: command.detail.length } : {};
      trail.note({ part: "page", what: command.type, ...size });
      port.post(message);
      if (command.type === "answer" || command.type === "pass-on") onOver();
    },
  };
}

/** What a content script says after its request: of two types. Others are not for the worker. */
function typeOf(message: unknown): string {
  const { type } = (message ?? {}) as { readonly type?: unknown };
  return type === "cancel" || type === "probed" ? type : "?";
}
