import { dirname, join } from "node:path";
import { BROWSER_NAMES, windowsFolder } from "../install/browsers.ts";

/**
 * Where the manifest is when no launcher says so: Firefox names it; packages have it beside the
 * program or in a folder there; on Windows, where a browser starts the executable by itself,
 * `tegata install` puts it in folders of its own.
 */
export function manifestFolders(args: readonly string[], program: string): readonly string[] {
  const [first = ""] = args;
  if (first.endsWith(".json")) return [dirname(first)];
  const local = process.env["LOCALAPPDATA"];
  const isWindows = process.platform === "win32" && local !== undefined;
  const installed = isWindows ? BROWSER_NAMES.map((name) => windowsFolder(local, name)) : [];
  return [dirname(program), join(dirname(program), "chromium"), ...installed];
}
