import { toWireError } from "@tegata/protocol/errors";
import type { HostRequest } from "@tegata/protocol/host";
import type { HostClient, RequestHost } from "../host-client.ts";
import { CardHearing } from "./card-hearing.ts";
import type { Trail } from "./trail.ts";

/** What touches a card first. */
const BEGINS: ReadonlySet<HostRequest["type"]> = new Set(["prepare", "status"]);

/**
 * The host as a request of a watched tab uses it. Of a message its type is noted and nothing else:
 * it may carry a password.
 */
export function watchedHost(host: HostClient, trail: Trail): RequestHost {
  const hearing = new CardHearing(host, trail);
  const timed = <T>(what: string, work: () => Promise<T>): Promise<T> =>
    trail.timed({ part: "host", what }, work, toWireError);
  return {
    ready: () => timed("hello", () => host.ready()),
    request: async (type, parameters) => {
      if (BEGINS.has(type)) await hearing.start();
      try {
        return await timed(type, () => host.request(type, parameters));
      } catch (error) {
        if (type === "prepare") await hearing.stop();
        throw error;
      } finally {
        if (type === "status") await hearing.stop();
      }
    },
    end: async (conversation) => {
      await timed("end", () => host.end(conversation));
      hearing.over();
    },
    listen: (listener) =>
      host.listen({
        ...listener,
        onCard: (conversation, card) => {
          trail.note({ part: "host", what: card.state });
          listener.onCard(conversation, card);
        },
      }),
  };
}
