import { VirtualCard } from "@tegata/virtual-card";
import { describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import { readSharedData } from "../../support/shared-data.ts";
import { AID, hex, select, selectEf, toHex, verify } from "../../support/virtual-card/apdus.ts";
import { testCard } from "../../support/virtual-card/card.ts";

type TextVector = {
  ef0002_hex: string;
  ef0002_decoded: { name: string; address: string; birth: string; sex: string };
};

const EF_SIZE = 2048;
const derLength = (bytes: Uint8Array): number => ((bytes[2] ?? 0) << 8) + (bytes[3] ?? 0) + 4;

const certificateOf = async (name: string, purpose: "authentication" | "signature") =>
  Buffer.from((await persona(name))[purpose]?.certificate ?? "", "base64");

describe("READ BINARY", () => {
  it("gives the whole certificate in short chunks, with filler behind it", async () => {
    const { send } = await testCard();
    await send(select(AID.jpki));
    await send(selectEf("000A"));

    const chunks: Uint8Array[] = [];
    for (let offset = 0; offset < EF_SIZE; offset += 256) {
      const { data, sw } = await send(`00B0${offset.toString(16).padStart(4, "0")}00`);
      expect(sw).toBe("9000");
      chunks.push(data);
    }

    const ef = Buffer.concat(chunks);
    const certificate = await certificateOf("resident", "authentication");
    expect(ef).toHaveLength(EF_SIZE);
    expect(ef.subarray(0, derLength(ef)).equals(certificate)).toBe(true);
    expect(new Set(ef.subarray(certificate.length))).toEqual(new Set([0xff]));
  });

  it("gives it in one extended read by short identifier", async () => {
    const { run, send } = await testCard();
    await run(select(AID.jpki));

    const { data, sw } = await send("00B08A00 00 0800");

    expect(sw).toBe("9000");
    expect(data).toHaveLength(EF_SIZE);
  });

  it("refuses extended lengths where the card is made without them", async () => {
    const { run } = await testCard("resident", { extendedLength: false });

    expect(await run(select(AID.jpki), "00B08A00000800", "00B08A0000")).toEqual([
      "9000",
      "6700",
      "9000",
    ]);
  });

  it("warns with 6282 where more is asked for than there is, answers 6B00 past the end", async () => {
    const { send, run } = await testCard();
    await run(select(AID.jpki), selectEf("000A"));

    const { data, sw } = await send("00B007F020");
    expect(data).toHaveLength(16);
    expect(sw).toBe("6282");
    expect(await run("00B0080004", "00B007F000")).toEqual(["6B00", "9000"]);
  });

  it("shows the signature certificate after its password only", async () => {
    const { run, send } = await testCard();

    expect(await run(select(AID.jpki), "00B0810004", verify("9B", "ABC123"))).toEqual([
      "9000",
      "6982",
      "9000",
    ]);
    const { data } = await send("00B08100000800");
    const certificate = await certificateOf("resident", "signature");
    expect(Buffer.from(data).subarray(0, certificate.length).equals(certificate)).toBe(true);
  });

  it.each([
    "android",
    "iphone",
  ])("shows the authentication certificate of %s after its PIN only", async (name) => {
    const { run } = await testCard(name);

    expect(await run(select(AID.jpki), "00B08A0004", verify("98", "1234"), "00B08A0004")).toEqual([
      "9000",
      "6982",
      "9000",
      "9000",
    ]);
  });

  it("of a PIN file answers 6981, without a current file 6986", async () => {
    const { run } = await testCard();

    expect(await run(select(AID.jpki), "00B0000004", selectEf("0018"), "00B0000004")).toEqual([
      "9000",
      "6986",
      "9000",
      "6981",
    ]);
  });
});

describe("token info", () => {
  it("is the published test card's, byte for byte", async ({ skip }) => {
    const vector = readSharedData("vectors/token-info.json") as { hex: string } | null;
    if (!vector) return skip("the shared vectors are absent");
    const { run, send } = await testCard();
    await run(select(AID.jpki), selectEf("0006"));

    expect(toHex((await send("00B00000A0")).data)).toBe(vector.hex);
  });

  it.each([
    ["resident", "JPKIAPICCTOKEN2", "8F8F00"],
    ["child", "JPKIAPICCTOKEN2", "008F00"],
    ["juki", "JPKIAPICCTOKEN", "8F0000"],
    ["android", "JPKIAPGPSETOKEN", "8F8F00"],
    ["iphone", "JPKIAPIOSTOKEN", "8F8F00"],
    ["next-card", "TEGATANEXTDRAFT", "8F8F00"],
  ])("of %s says %s, and EF 0008 which certificates exist", async (name, label, availability) => {
    const { run, send } = await testCard(name);
    await run(select(AID.jpki));

    const { data } = await send("00B0860020");
    expect(Buffer.from(data).toString().trimEnd()).toBe(label);
    expect(toHex((await send("00B0880003")).data)).toBe(availability);
  });
});

describe("a card without a signature certificate", () => {
  it.each(["child", "no-signature"])("(%s) has none of its files", async (name) => {
    const { run } = await testCard(name);

    expect(
      await run(select(AID.jpki), selectEf("0001"), selectEf("001B"), "0020009B", "00B0810004"),
    ).toEqual(["9000", "6A82", "6A82", "6A88", "6A82"]);
  });
});

describe("券面入力補助", () => {
  it("shows nothing without a password", async () => {
    const { run } = await testCard();

    expect(
      await run(select(AID.cardInfo), "00B0810004", "00B0820004", "00B0830004", "00B0850001"),
    ).toEqual(["9000", "6982", "6982", "6982", "9000"]);
  });

  it("gives the four attributes after its PIN, with offsets that hit their tags", async () => {
    const { run, send } = await testCard();
    const { holder } = await persona("resident");
    await run(select(AID.cardInfo), verify("91", "1234"));

    const file = Buffer.from((await send("00B08200000000")).data);

    // FF20, length, DF21, 08, then four offsets.
    const table = file.indexOf(Buffer.from("df2108", "hex")) + 3;
    const offsets = [0, 2, 4, 6].map((at) => file.readUInt16BE(table + at));
    const fields = offsets.map((offset) => ({
      tag: file.readUInt16BE(offset).toString(16),
      value: file.subarray(offset + 3, offset + 3 + (file[offset + 2] ?? 0)).toString(),
    }));
    expect(fields).toEqual([
      { tag: "df22", value: holder.name },
      { tag: "df23", value: holder.address },
      { tag: "df24", value: holder.birth },
      { tag: "df25", value: holder.sex },
    ]);
  });

  it("would give the published test card the offsets that it has", async ({ skip }) => {
    const vector = readSharedData("vectors/text-ap-test-card.json") as TextVector | null;
    if (!vector) return skip("the shared vectors are absent");
    const { name, address, birth, sex } = vector.ef0002_decoded;
    const someone = await persona("resident");
    const card = new VirtualCard({
      ...someone,
      holder: { ...someone.holder, name, address, birth, sex: sex as "1" },
    });
    for (const command of [select(AID.cardInfo), verify("91", "1234")])
      await card.transmit(hex(command));

    const answer = await card.transmit(hex("00B08200000000"));

    expect(toHex(answer.slice(0, -2))).toBe(vector.ef0002_hex.toUpperCase());
  });

  it("opens the attributes by 照合番号B and the My Number by 照合番号A, not the other way", async () => {
    const { myNumber } = await persona("resident");
    const byA = await testCard();
    await byA.run(select(AID.cardInfo), verify("94", myNumber));

    expect(await byA.run("00B0810001", "00B0820001")).toEqual(["9000", "6982"]);

    const byB = await testCard();
    const era = "07";
    const { holder, cardExpiry, securityCode } = await persona("resident");
    const code = `${era}${holder.birth.slice(4)}${cardExpiry.slice(0, 4)}${securityCode}`;
    await byB.run(select(AID.cardInfo), verify("95", code));

    expect(await byB.run("00B0810001", "00B0820001")).toEqual(["6982", "9000"]);
  });
});

describe("other applications", () => {
  it("the common one gives its record without a PIN", async () => {
    const { run, send } = await testCard();
    await run(select(AID.common));

    const { data, sw } = await send("00B2010C00");

    expect(sw).toBe("9000");
    expect(Buffer.from(data).toString("latin1")).toMatch(/^\x01\x1c\d{28}$/);
    expect(await run("00B2020C00", "00B2010C04")).toEqual(["6A83", "6C1E"]);
  });

  it("the card face keeps its pictures closed, its basic information open", async () => {
    const { run } = await testCard();

    expect(await run(select(AID.cardFace), "00B0820004", "00B0850004", "00B0830004")).toEqual([
      "9000",
      "6982",
      "6982",
      "9000",
    ]);
  });

  it("a 特定在留カード says what it is and carries JPKI beside its own applications", async () => {
    const { run, send } = await testCard("residence-card");

    expect(Buffer.from((await send("00B08A0000")).data).toString("latin1")).toContain("07");
    expect(
      await run(select("D392F0004F0300000000000000000000"), "00B0810004", select(AID.jpki)),
    ).toEqual(["9000", "6982", "9000"]);
  });
});
