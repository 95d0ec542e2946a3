import { isTegataError, TegataError } from "@tegata/protocol/errors";
import { type FrameCommand, PromptMessage } from "@tegata/protocol/extension";
import type { Port, Sender } from "../platform/port.ts";
import { movableScreen } from "./movable-screen.ts";
import type { Requester } from "./origins.ts";
import { RecentSet } from "./recent-set.ts";
import type { Screen, ScreenListeners, ScreenStyle } from "./screen.ts";
import { type TicketOptions, Tickets } from "./tickets.ts";
import { deferred } from "./waiting.ts";

/** A frame that has not come up by then is blocked by the page: a window takes its place. */
const FRAME_MS = 2000;
const WINDOW_MS = 10_000;
const DOCUMENTS_KEPT = 64;

type OpenedWindow = { readonly windowId: number; readonly tabId: number | undefined };

export type ScreenPlatform = TicketOptions & {
  readonly frameUrl: (ticket: string) => string;
  readonly windowUrl: (ticket: string) => string;
  /** Brings the frame holder into the requester's document; it then opens a port to us. */
  readonly injectFrameHolder: (requester: Requester) => Promise<void>;
  readonly openWindow: (url: string, style: "window" | "document-window") => Promise<OpenedWindow>;
  readonly closeWindow: (windowId: number) => Promise<void>;
};

type WaitingHolder = { readonly requester: Requester; readonly resolve: (port: Port) => void };

/** Opens PIN screens, as a frame over the page that asks or as a window of their own. */
export class Screens {
  readonly #platform: ScreenPlatform;
  readonly #tickets: Tickets;
  readonly #holders = new Set<WaitingHolder>();
  /** Documents whose frame was given up once. */
  readonly #distrusted = new RecentSet(DOCUMENTS_KEPT);

  constructor(platform: ScreenPlatform) {
    this.#platform = platform;
    this.#tickets = new Tickets(platform);
  }

  /** Resolves when the screen has come up. A frame that the page blocks becomes a window. */
  async open(requester: Requester, style: ScreenStyle, gone?: AbortSignal): Promise<Screen> {
    const document = `${String(requester.tabId)} ${requester.documentId ?? ""}`;
    if (style !== "frame") return this.#openWindow(style);
    if (this.#distrusted.has(document)) return this.#openWindow();
    try {
      return movableScreen(await this.#openFrame(requester), {
        openWindow: () => this.#openWindow(),
        onMoved: () => {
          this.#distrusted.add(document);
        },
      });
    } catch (error) {
      // A page that has gone is no page that blocks us: nobody is left to show a window to.
      gone?.throwIfAborted();
      if (isTegataError(error, "request/cancelled")) throw error;
      return this.#openWindow();
    }
  }

  /** A PIN screen has opened its port. */
  acceptPrompt(port: Port, sender: Sender): void {
    this.#tickets.accept(port, sender);
  }

  /** A frame holder has opened its port. One that nobody waits for is sent away. */
  acceptHolder(port: Port, sender: Sender): void {
    for (const holder of this.#holders) {
      const { tabId, documentId } = holder.requester;
      if (sender.tabId === tabId && sender.documentId === documentId && sender.frameId === 0) {
        this.#holders.delete(holder);
        holder.resolve(port);
        return;
      }
    }
    port.close();
  }

  async #openFrame(requester: Requester): Promise<Screen> {
    const holder = await this.#holder(requester);
    const post = (command: FrameCommand): void => {
      holder.post(command);
    };
    const { ticket, redeemed } = this.#tickets.issue(
      FRAME_MS,
      async ({ tabId, frameId }) => tabId === requester.tabId && frameId !== 0,
    );
    post({ type: "open", url: this.#platform.frameUrl(ticket) });
    const close = (): void => {
      post({ type: "close" });
    };
    return screenOn(redeemed, close);
  }

  async #holder(requester: Requester): Promise<Port> {
    const connected = deferred<Port>();
    const waiting = { requester, resolve: connected.resolve };
    this.#holders.add(waiting);
    const cancel = this.#platform.after(FRAME_MS, () => {
      connected.reject(new TegataError("internal", "no frame holder came up", {}));
    });
    try {
      const injected = this.#platform.injectFrameHolder(requester).catch((cause: unknown) => {
        throw new TegataError("request/cancelled", "the document has gone", {}, { cause });
      });
      const [port] = await Promise.all([connected.promise, injected]);
      return port;
    } finally {
      cancel();
      this.#holders.delete(waiting);
    }
  }

  async #openWindow(style: "window" | "document-window" = "window"): Promise<Screen> {
    const opened = deferred<OpenedWindow>();
    const { ticket, redeemed } = this.#tickets.issue(WINDOW_MS, async ({ tabId, frameId }) => {
      const own = await opened.promise;
      return frameId === 0 && (own.tabId === undefined || own.tabId === tabId);
    });
    const { windowId } = await this.#platform
      .openWindow(this.#platform.windowUrl(ticket), style)
      .then((own) => {
        opened.resolve(own);
        return own;
      });
    return screenOn(redeemed, () => {
      void this.#platform.closeWindow(windowId);
    });
  }
}

/** The screen that speaks over `redeemed`. It is taken away when none comes. */
async function screenOn(redeemed: Promise<Port>, takeAway: () => void): Promise<Screen> {
  let port: Port;
  try {
    port = await redeemed;
  } catch (error) {
    takeAway();
    throw error;
  }
  let listeners: ScreenListeners | null = null;
  let isGone = false;
  port.onMessage((message) => {
    const parsed = PromptMessage.safeParse(message);
    if (parsed.success) listeners?.onMessage(parsed.data);
  });
  port.onClose(() => {
    isGone = true;
    listeners?.onGone();
  });
  return {
    send: (command) => {
      port.post(command);
    },
    close: takeAway,
    listen: (next) => {
      listeners = next;
      if (isGone) next.onGone();
    },
  };
}
