import { isOrphaned } from "../platform/runtime.ts";

const LOOK_MS = 100;
const LOOKS = 30;

/** How long the sentence stays. */
const SHOWN_MS = 20_000;

const SHEET = `
  p { all: initial; position: fixed; inset: 16px 16px auto auto; max-width: 340px;
      padding: 14px 18px; border-left: 4px solid #a3361f; border-radius: 6px;
      background: #fffdf8; color: #29261f; font: 15px/1.6 system-ui, sans-serif;
      box-shadow: 0 4px 24px rgb(0 0 0 / 30%); }
`;

/**
 * Says "reload this page" in a script that has outlived its extension, which can no longer show a
 * screen of its own. It asks for nothing, so a page that copies or covers it gains nothing.
 */
export function sayReload(sentence: string): void {
  const holder = document.createElement("div");
  holder.style.cssText = "all: initial !important";
  holder.dataset["tegata"] = "reload";
  const root = holder.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.popover = "manual";
  line.textContent = sentence;
  root.append(line);
  document.documentElement.append(holder);
  line.showPopover();
  setTimeout(() => {
    holder.remove();
  }, SHOWN_MS);
}

/**
 * Runs the task if the extension turns out to have gone. To be called when a port has closed: the
 * browser closes ports first and tells a little later whether only the worker has ended.
 */
export function whenOrphaned(task: () => void): void {
  let looks = 0;
  const look = (): void => {
    looks += 1;
    if (isOrphaned()) task();
    else if (looks < LOOKS) setTimeout(look, LOOK_MS);
  };
  look();
}
