/** What stands where the browser looks for the host, when the host itself does not. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOST_NAME } from "@tegata/protocol/host";
import type { Chromium } from "../../scripts/support/chromium.ts";
import type { RecordedHost } from "./recorded-hosts.ts";

/** Programs in the host's place, by what is wrong with them. */
export const PROGRAMS = {
  crashed: "process.exit(1);",
  /** Reads requests and answers with what was recorded of a host, as strict as that one was. */
  playing: (host: RecordedHost) => `
    const host = ${JSON.stringify(host)};
    let unread = Buffer.alloc(0);
    process.stdin.on("data", (bytes) => {
      unread = Buffer.concat([unread, bytes]);
      while (unread.length >= 4 && unread.length >= 4 + unread.readUInt32LE()) {
        const end = 4 + unread.readUInt32LE();
        answer(JSON.parse(unread.subarray(4, end)));
        unread = unread.subarray(end);
      }
    });
    function answer(request) {
      const known = host[request.type];
      if (known?.fields !== Object.keys(request).sort().join()) process.exit(70);
      for (const frame of known.frames) {
        const body = Buffer.from(frame.replace("@id", request.id));
        const length = Buffer.alloc(4);
        length.writeUInt32LE(body.length);
        process.stdout.write(Buffer.concat([length, body]));
      }
    }`,
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
