import { toHex } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import {
  type CardChannel,
  changeReferenceData,
  encodeCommand,
  exchange,
  queryTries,
  recordConversation,
  replayConversation,
  selectFile,
  verify,
} from "@tegata/smartcard/iso7816";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const ok: CardChannel = { transmit: async () => Uint8Array.of(0x90, 0x00) };
const PASSWORD = Uint8Array.from("XYZZY12345", (character) => character.charCodeAt(0));

describe("recordConversation", () => {
  it("writes commands, answers and failures in one readable form", async () => {
    const lines: string[] = [];
    const answers = [Uint8Array.of(0x90, 0x00), Uint8Array.of(0x63, 0xc2)];
    const channel = recordConversation((line) => lines.push(line))({
      transmit: async () => {
        const answer = answers.shift();
        if (!answer) throw new TegataError("card/removed", "gone", {});
        return answer;
      },
    });
    await exchange(channel, selectFile(0x0018));
    await exchange(channel, verify(0x80, PASSWORD.slice()));
    await expect(exchange(channel, queryTries(0x80))).rejects.toThrow();

    expect(lines).toEqual([
      "> 00 a4 02 0c 02 00 18  # SELECT",
      "< 90 00  # done",
      "> 00 20 00 80 **  # VERIFY",
      "< 63 c2  # wrong, or asked for: tries left in the last digit",
      "> 00 20 00 80  # VERIFY",
      "! card/removed",
    ]);
  });

  it("leaves out response data where a log is to be passed on", async () => {
    const lines: string[] = [];
    const card: CardChannel = { transmit: async () => Uint8Array.of(0xaa, 0xbb, 0x90, 0x00) };
    const channel = recordConversation((line) => lines.push(line), { responses: "status" })(card);
    await channel.transmit(Uint8Array.of(0x00, 0xb0, 0x81, 0x00, 0x02));
    expect(lines[1]).toBe("< ** 90 00  # 2 bytes, done");
  });

  it("shows neither a byte nor the length of a password, whatever the command looks like", async () => {
    const secretIns = fc.constantFrom(0x20, 0x21, 0x24, 0x25, 0x2c, 0x2d, 0x32);
    const secret = fc.uint8Array({ minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 255 }),
        secretIns,
        secret,
        async (cla, ins, data) => {
          const lines: string[] = [];
          const channel = recordConversation((line) => lines.push(line))(ok);
          await channel.transmit(Uint8Array.of(cla, ins, 0x00, 0x98, ...data));
          const hex = toHex(Uint8Array.of(cla, ins)).replace(/..(?=.)/, "$& ");
          expect(lines[0]?.replace(/ {2}#.*/, "")).toBe(`> ${hex} 00 98 **`);
        },
      ),
    );
  });

  it("hides the data of VERIFY and CHANGE as they are really sent", async () => {
    const lines: string[] = [];
    const channel = recordConversation((line) => lines.push(line))(ok);
    await exchange(channel, verify(0x9b, PASSWORD.slice()));
    await exchange(channel, changeReferenceData(0x80, PASSWORD.slice()));
    expect(lines.join("\n").replaceAll(" ", "")).not.toContain(toHex(PASSWORD).slice(0, 4));
    expect(lines.filter((line) => line.includes("**"))).toHaveLength(2);
  });
});

describe("replayConversation", () => {
  it("plays what was recorded: a log is a fixture", async () => {
    const lines: string[] = [];
    const recorded = recordConversation((line) => lines.push(line))(ok);
    await exchange(recorded, selectFile(0x0018));
    await exchange(recorded, verify(0x80, PASSWORD.slice()));

    const replayed = replayConversation(lines.join("\n"));
    await exchange(replayed, selectFile(0x0018));
    const other = verify(0x80, Uint8Array.of(0x39, 0x39, 0x39, 0x39));
    expect((await exchange(replayed, other)).sw).toBe(0x9000);
    replayed.end();
  });

  it("compares every byte that is not hidden", async () => {
    const text = "> 00 20 00 98 **\n< 90 00";
    for (const sent of ["0020009b0431323334", "00200098", "00240098"]) {
      const command = Uint8Array.from(sent.match(/../g) ?? [], (pair) => parseInt(pair, 16));
      await expect(replayConversation(text).transmit(command)).rejects.toThrow("command 1 differs");
    }
  });

  it("names the difference without showing what is secret", async () => {
    const channel = replayConversation("> 00 a4 02 0c 02 00 18\n< 90 00");
    const failure = await channel
      .transmit(encodeCommand(verify(0x98, PASSWORD.slice())))
      .catch((error: unknown) => String(error));
    expect(failure).toContain("sent     > 00 20 00 98 **");
  });

  it("says when commands are missing, and when there are too many", async () => {
    const channel = replayConversation("> 00 b0 00 00 01\n< 01 90 00");
    expect(() => {
      channel.end();
    }).toThrow("1 commands, 0 were sent");
    await channel.transmit(Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x01));
    await expect(channel.transmit(Uint8Array.of(0x00, 0xb0, 0, 0, 1))).rejects.toThrow("the end");
  });

  it("plays failures again", async () => {
    const channel = replayConversation(
      "> 00 b0 00 00 01\n! card/removed\n> 00 b0 00 00 01\n! error",
    );
    const read = Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0x01);
    await expect(channel.transmit(read)).rejects.toMatchObject({ code: "card/removed" });
    await expect(channel.transmit(read)).rejects.toThrow("recorded failure");
  });

  it.each([
    "< 90 00",
    "> 00 b0 00 00 01",
    "> 00 b0 00 00 01\n> 00 b0 00 00 01",
    "> 00 b0 00 00 01\n< ** 90 00",
    "> 0\n< 90 00",
  ])("refuses what is no conversation", (text) => {
    expect(() => replayConversation(text)).toThrow();
  });
});
