/** What stands where the browser looks for the host, when the host itself does not. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOST_NAME } from "@tegata/protocol/host";
import type { Chromium } from "../../scripts/support/chromium.ts";

/** Programs in the host's place, by what is wrong with them. */
export const PROGRAMS = {
  crashed: "process.exit(1);",
  /** Answers hello as a host of another protocol version does. */
  speaking: (protocol: number) => `
    process.stdin.once("data", (frame) => {
      const { id } = JSON.parse(frame.subarray(4));
      const result = { protocol: ${protocol}, version: "9.0.0" };
      const reply = Buffer.from(JSON.stringify({ v: ${protocol}, id, ok: true, result }));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(reply.length);
      process.stdout.write(Buffer.concat([length, reply]));
    });`,
} as const;

/** An extension that is not ours. */
export const OTHER_EXTENSION = "aaaabbbbccccddddeeeeffffgggghhhh";

const folderOf = ({ userDataDir }: Chromium): string => join(userDataDir, "NativeMessagingHosts");

/** Registers a program for an extension; the browser looks it up anew for each connection. */
export function putInHostPlace(
  chromium: Chromium,
  source: string,
  extensionId = chromium.extensionId,
): void {
  const folder = folderOf(chromium);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "program");
  writeFileSync(path, `#!${process.execPath}\n${source}\n`, { mode: 0o700 });
  const allowed = [`chrome-extension://${extensionId}/`];
  const manifest = { name: HOST_NAME, description: "-", path, type: "stdio" };
  writeFileSync(
    join(folder, `${HOST_NAME}.json`),
    JSON.stringify({ ...manifest, allowed_origins: allowed }),
  );
}

/** Nothing stands there any more. */
export function emptyHostPlace(chromium: Chromium): void {
  rmSync(folderOf(chromium), { recursive: true, force: true });
}
