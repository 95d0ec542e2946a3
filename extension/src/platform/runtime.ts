import { api } from "./api.ts";
import type { Port, Sender } from "./port.ts";

function wrapPort(port: chrome.runtime.Port): Port {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  return {
    post: (message) => {
      if (open) port.postMessage(message);
    },
    close: () => {
      open = false;
      port.disconnect();
    },
    onMessage: (listener) => {
      port.onMessage.addListener((message: unknown) => {
        listener(message);
      });
    },
    onClose: (listener) => {
      port.onDisconnect.addListener((closed) => {
        // Firefox sets `error` on the port, Chromium `lastError`, which must be read or it is logged.
        const { error } = closed as { error?: { message?: string } };
        listener(error?.message ?? api.runtime.lastError?.message);
      });
    },
  };
}

function readSender(sender: chrome.runtime.MessageSender | undefined): Sender {
  return {
    origin: sender?.origin,
    url: sender?.url,
    tabId: sender?.tab?.id,
    tabActive: sender?.tab?.active ?? false,
    frameId: sender?.frameId,
    documentId: sender?.documentId,
    documentActive: (sender?.documentLifecycle ?? "active") === "active",
  };
}

/** Whether this script has outlived its extension, which was updated, reloaded or removed. */
export const isOrphaned = (): boolean =>
  (api.runtime as { id?: string } | undefined)?.id === undefined;

/** Opens a port to the worker. Throws when this script outlived its extension. */
export const connect = (name: string): Port => wrapPort(api.runtime.connect({ name }));

export const connectNative = (host: string): Port => wrapPort(api.runtime.connectNative(host));

export function onConnect(listener: (name: string, port: Port, sender: Sender) => void): void {
  api.runtime.onConnect.addListener((port) => {
    listener(port.name, wrapPort(port), readSender(port.sender));
  });
}

/** One message without an answer; a worker that is gone is no reason to fail. */
export function tell(message: unknown): void {
  void api.runtime.sendMessage(message).catch(() => undefined);
}

export const ask = (message: unknown): Promise<unknown> => api.runtime.sendMessage(message);

/** `answer` returns null for a message that gets no answer. */
export function onAsk(answer: (message: unknown, sender: Sender) => Promise<unknown> | null): void {
  api.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answered = answer(message, readSender(sender));
    if (answered === null) return false;
    void answered.then(respond);
    return true;
  });
}

/** An address of ours. In Chromium, a file that sites may load gets its per-session address. */
export const ownUrl = (path: string): string => api.runtime.getURL(path);

/** The origin of our own pages, as senders have it. */
export const ownOrigin = (): string => new URL(api.runtime.getURL("")).origin;

export const ownVersion = (): string => api.runtime.getManifest().version;

export const openOptions = (): Promise<void> => api.runtime.openOptionsPage();
