import type { FrameCommand } from "@tegata/protocol/extension";
import { PORT } from "@tegata/protocol/extension-ports";
import { connect } from "../../platform/runtime.ts";

/**
 * Holds the PIN screen's frame over the page: in a closed shadow root, in the top layer, with
 * the page inert beneath it. Loaded into a document only when a prompt is to be shown there.
 */
const port = connect(PORT.frame);
const holder = document.createElement("div");

const SHEET = `
  dialog { all: initial; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; }
  dialog::backdrop { background: none; }
  iframe { border: 0; width: 100%; height: 100%; color-scheme: light dark; }
`;

function open(url: string): void {
  const root = holder.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement("dialog");
  const frame = document.createElement("iframe");
  frame.src = url;
  let loads = 0;
  frame.addEventListener("load", () => {
    loads += 1;
    // A screen whose worker has gone asks to be taken away by leaving its own page.
    if (loads > 1) holder.remove();
    else frame.focus();
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
  });
  dialog.append(frame);
  root.append(dialog);
  holder.style.cssText = "all: initial";
  document.documentElement.append(holder);
  dialog.showModal();
  frame.focus();
}

port.onMessage((message) => {
  const command = message as FrameCommand;
  if (command.type === "open") open(command.url);
  else {
    holder.remove();
    port.close();
  }
});
