import type { WireError } from "@tegata/protocol/errors";
import type { PanelRequest } from "@tegata/protocol/panel";
import type { Port } from "../../platform/port.ts";
import type { HostClient, RequestHost } from "../host-client.ts";
import type { Screen } from "../screen.ts";
import type { Trail } from "./trail.ts";
import { watchedHost } from "./watched-host.ts";
import { watchedPort } from "./watched-port.ts";
import { watchedScreen } from "./watched-screen.ts";

/** The three sides of one request, each as it is or with somebody looking on. */
export type Watch = {
  readonly page: (port: Port) => Port;
  readonly screen: (screen: Screen) => Screen;
  readonly host: (host: HostClient) => RequestHost;
  /** Why the page gets no result. */
  readonly failed: (error: WireError) => void;
};

/** No panel looks on: nothing is between the parts. */
export const UNWATCHED: Watch = {
  page: (port) => port,
  screen: (screen) => screen,
  host: (host) => host,
  failed: () => undefined,
};

export function watched(trail: Trail, about: Pick<PanelRequest, "startedAt" | "origin">): Watch {
  let failure: WireError | null = null;
  const onOver = (): void => {
    trail.over(failure);
  };
  return {
    page: (port) => watchedPort(port, { trail, about, onOver }),
    screen: (screen) => watchedScreen(screen, trail),
    host: (host) => watchedHost(host, trail),
    failed: (error) => {
      failure = error;
      trail.note({ part: "extension", what: "refused", error });
    },
  };
}
