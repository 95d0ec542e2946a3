import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where Debian's Chromium looks for policies, among its other files for the whole computer. */
const SYSTEM_FOLDER = "/etc/chromium";

/** Quoted for sh. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * A program that starts `browser` as one that an organisation manages by `policy`. The policy lies
 * in `folder` and is mounted over the system's in a mount namespace of that browser alone (root,
 * or a user who may make user namespaces): nothing on this computer is managed, on any path.
 */
export function managedBrowser(browser: string, policy: object, folder: string): string {
  const etc = join(folder, "policy-etc");
  const managed = join(etc, "policies/managed");
  if (existsSync(SYSTEM_FOLDER)) cpSync(SYSTEM_FOLDER, etc, { recursive: true });
  mkdirSync(managed, { recursive: true });
  writeFileSync(join(managed, "tegata.json"), JSON.stringify(policy));
  const isRoot = process.getuid?.() === 0;
  const program = join(folder, "managed-browser");
  const unshare = `unshare ${isRoot ? "-m" : "-Urm"} --propagation private`;
  const mount = `mount --bind "$0" ${SYSTEM_FOLDER} && exec "$@"`;
  const started = [mount, etc, browser].map(quoted).join(" ");
  const script = `#!/bin/sh\nexec ${unshare} sh -c ${started} "$@"\n`;
  writeFileSync(program, script, { mode: 0o755 });
  return program;
}
