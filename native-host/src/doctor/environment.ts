import { existsSync, readdirSync, readlinkSync } from "node:fs";
import type { DoctorStep } from "@tegata/protocol/host";
import type { System } from "../install/system.ts";

/** Where the official client registers its own host, `jp.go.jpki`. */
const OFFICIAL_KEYS = [
  String.raw`HKLM\Software\Google\Chrome\NativeMessagingHosts\jp.go.jpki`,
  String.raw`HKLM\Software\WOW6432Node\Google\Chrome\NativeMessagingHosts\jp.go.jpki`,
  String.raw`HKCU\Software\Google\Chrome\NativeMessagingHosts\jp.go.jpki`,
];

/** Other programs that matter: a browser in a sandbox, the official client. */
export function inspectEnvironment(system: System): DoctorStep {
  const sandbox = sandboxOf(system);
  if (sandbox !== null) return found("browser/sandbox", sandbox);
  if (hasOfficialClient(system)) return found("client/official", null);
  return { step: "environment", outcome: "ok", code: null, about: null };
}

const found = (code: string, about: string | null): DoctorStep => ({
  step: "environment",
  outcome: "notice",
  code,
  about,
});

/** The browser that started us: by what its package sets, or by where its program lies. */
function sandboxOf({ platform, env }: System): string | null {
  if (platform !== "linux") return null;
  const parent = parentProgram();
  if (env["FLATPAK_ID"] !== undefined || existsSync("/.flatpak-info")) return "Flatpak";
  if (env["SNAP_NAME"] !== undefined || parent.startsWith("/snap/")) return "Snap";
  return null;
}

function parentProgram(): string {
  try {
    return readlinkSync(`/proc/${process.ppid}/exe`);
  } catch {
    // Another user's process, or none: it says nothing.
    return "";
  }
}

function hasOfficialClient({ platform, reg }: System): boolean {
  if (platform === "win32") return OFFICIAL_KEYS.some((key) => reg(["query", key]) === 0);
  if (platform !== "darwin") return false;
  try {
    return readdirSync("/Applications").some((name) => /jpki|利用者クライアント/i.test(name));
  } catch {
    return false;
  }
}
