import { PanelMessage } from "@tegata/protocol/panel";
import type { Port, Sender } from "../../platform/port.ts";
import { Trail } from "./trail.ts";
import { UNWATCHED, type Watch, watched } from "./watch.ts";

export type PanelsOptions = {
  /** Address of the panel's own page: nobody else is told anything. */
  readonly panelUrl: string;
  readonly newId: () => string;
  /** Milliseconds, of any beginning. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
};

type Panel = { readonly port: Port; readonly tabId: number; readonly closed: AbortController };

/** The developer panels that are open, and the requests of the tabs that they inspect. */
export class Panels {
  readonly #options: PanelsOptions;
  readonly #open = new Set<Panel>();

  constructor(options: PanelsOptions) {
    this.#options = options;
  }

  /** Takes the port of a panel. A page, or a content script, is sent away. */
  accept(port: Port, sender: Sender): void {
    if (sender.url?.replace(/[?#].*$/, "") !== this.#options.panelUrl) {
      port.close();
      return;
    }
    let panel: Panel | null = null;
    port.onMessage((message) => {
      const parsed = PanelMessage.safeParse(message);
      if (!parsed.success || panel) {
        port.close();
        return;
      }
      panel = { port, tabId: parsed.data.tabId, closed: new AbortController() };
      this.#open.add(panel);
    });
    port.onClose(() => {
      if (!panel) return;
      this.#open.delete(panel);
      panel.closed.abort();
    });
  }

  /** How a request that begins now is watched: by the panel of its tab, if there is one. */
  watch({ tabId, origin }: Sender): Watch {
    const { newId, now, date } = this.#options;
    const panel = [...this.#open].find((each) => each.tabId === tabId);
    if (!panel) return UNWATCHED;
    const trail = new Trail({
      id: newId(),
      now,
      unwatched: panel.closed.signal,
      send: (command) => {
        panel.port.post(command);
      },
    });
    return watched(trail, { startedAt: date(), origin: origin ?? "" });
  }
}
