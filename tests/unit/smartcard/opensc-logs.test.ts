/** Command streams that OpenSC sent: other people's bytes must be read as they were meant. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromHex, toHex } from "@tegata/protocol/bytes";
import {
  decodeCommand,
  encodeCommand,
  recordConversation,
  replayConversation,
} from "@tegata/smartcard/iso7816";
import { describe, expect, it } from "vitest";
import { SHARED_DATA } from "../../support/shared-data.ts";

const folder = join(SHARED_DATA, "apdu-logs");
const logs = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".apdu"),
    )
  : [];

describe.skipIf(logs.length === 0)("OpenSC's recorded commands (../shared/data/apdu-logs)", () => {
  it.each(logs)("%s is read, encoded again, played and recorded", async (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const commands = [...text.matchAll(/^> ([0-9A-F ]+)$/gm)].map(([, hex = ""]) => fromHex(hex));
    expect(commands.length).toBeGreaterThan(20);

    const lines: string[] = [];
    const replay = replayConversation(text);
    const channel = recordConversation((line) => lines.push(line))(replay);
    for (const command of commands) {
      const again = encodeCommand({ name: "again", ...decodeCommand(command) });
      expect(toHex(again)).toBe(toHex(command));
      await channel.transmit(command);
    }
    replay.end();

    const passwords = lines.filter((line) => line.includes("**"));
    const sent = commands.filter(([, ins, ...rest]) => ins === 0x20 && rest.length > 2);
    expect(passwords).toHaveLength(sent.length);
    // What was recorded plays as well as what was written by hand.
    expect(() => replayConversation(lines.join("\n"))).not.toThrow();
  });
});
