import { startHeartbeat } from "./heartbeat.ts";

const SHEET = `
  dialog { all: initial; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; }
  dialog::backdrop { background: none; }
  iframe { border: 0; width: 100%; height: 100%; color-scheme: light dark; }
`;

export type ShowFrameOptions = {
  readonly url: string;
  /** Origin of our own pages: nobody else gets the channel. */
  readonly ownOrigin: string;
  /** The screen has left its own page: it asks to be taken away. */
  readonly onLeft: () => void;
};

/**
 * Shows the PIN screen over the page: in a closed shadow root, in the top layer, with the page
 * inert beneath it, and under guard. Returns what takes it away.
 */
export function showFrame({ url, ownOrigin, onLeft }: ShowFrameOptions): () => void {
  const holder = document.createElement("div");
  const root = holder.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement("dialog");
  const frame = document.createElement("iframe");
  frame.src = url;
  const ticket = new URL(url).hash.slice(1);
  let stopHeartbeat: (() => void) | null = null;
  frame.addEventListener("load", () => {
    // The second load is no longer the page that we put there.
    if (stopHeartbeat) {
      onLeft();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow?.postMessage({ ticket }, ownOrigin, [port2]);
    stopHeartbeat = startHeartbeat(frame, holder, port1);
    frame.focus();
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
  });
  dialog.append(frame);
  root.append(dialog);
  // Important, so that no style sheet of the page and no animation of its own comes above it.
  holder.style.cssText = "all: initial !important";
  document.documentElement.append(holder);
  dialog.showModal();
  frame.focus();
  return () => {
    stopHeartbeat?.();
    holder.remove();
  };
}
