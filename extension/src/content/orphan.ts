import type { LastWords } from "@tegata/protocol/extension";
import { isOrphaned } from "../platform/runtime.ts";

const LOOK_MS = 100;
const LOOKS = 30;

/** How long the sentence stays. */
const SHOWN_MS = 20_000;

const STYLE =
  "all:initial;position:fixed;inset:16px 16px auto auto;max-width:340px;padding:14px;background:#fffdf8;border-left:4px solid #a3361f;font:15px/1.6 system-ui";

/**
 * Says "reload this page" in a script that has outlived its extension, which can no longer show a
 * screen of its own. It asks for nothing, so a page that copies or covers it gains nothing.
 */
export function sayReload({ reload = "Tegata ↻" }: Partial<LastWords>): void {
  const line = document.createElement("p");
  line.dataset["tegata"] = "reload";
  line.role = "alert";
  line.popover = "manual";
  line.textContent = reload;
  line.style.cssText = STYLE;
  document.documentElement.append(line);
  line.showPopover();
  setTimeout(() => {
    line.remove();
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
