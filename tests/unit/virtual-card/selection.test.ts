import { describe, expect, it } from "vitest";
import {
  AID,
  asciiHex,
  select,
  selectEf,
  tries,
  verify,
} from "../../support/virtual-card/apdus.ts";
import { testCard } from "../../support/virtual-card/card.ts";

describe("selecting", () => {
  it.each(Object.entries(AID))("finds the application %s", async (_name, aid) => {
    const { sw } = await testCard();

    expect(await sw(select(aid))).toBe("9000");
  });

  it("answers 6A82 to a foreign application and keeps the current one", async () => {
    const { run } = await testCard();

    expect(
      await run(select(AID.jpki), verify("98", "1234"), select("A000000003"), tries("98")),
    ).toEqual(["9000", "9000", "6A82", "9000"]);
  });

  it("gives the FCI where it is asked for", async () => {
    const { send } = await testCard();

    const { data, sw } = await send(`00A40400 0A ${AID.jpki} 00`);

    expect(sw).toBe("9000");
    expect(Buffer.from(data).toString("hex").toUpperCase()).toBe(`6F0C840A${AID.jpki}`);
  });

  it("refuses the master file after a reset, ignores it inside an application", async () => {
    const { run } = await testCard();

    expect(
      await run("00A40000", select(AID.jpki), "00A40000", "00A40000023F00", tries("98")),
    ).toEqual(["6A86", "9000", "9000", "6A82", "63C3"]);
  });

  it("takes no file before an application, and only by P1 = 02", async () => {
    const { run } = await testCard();

    expect(
      await run(selectEf("0018"), select(AID.jpki), "00A4090C020018", selectEf("0018")),
    ).toEqual(["6A82", "9000", "6A86", "9000"]);
  });

  it.each([
    ["a logical channel", "01A4040C0A D392F000260100000001", "6881"],
    ["secure messaging in JPKI", "0820009804 31323334", "69FC"],
    ["another class", "90A4040C0A D392F000260100000001", "6E00"],
    ["an unknown instruction", "00CADF3005", "6D00"],
    ["a command cut short", "00A404", "6700"],
    ["an Lc that is too long", "00A4040C0B D392F000260100000001", "6700"],
    ["the last command of phones", "80FC0000", "6700"],
  ])("answers %s with its status word", async (_name, command, word) => {
    const { run } = await testCard();

    expect(await run(select(AID.jpki), command)).toEqual(["9000", word]);
  });

  it("ends a session by the last command on an iPhone", async () => {
    const { run } = await testCard("iphone");

    expect(await run(select(AID.jpki), "80FC0000")).toEqual(["9000", "9000"]);
  });
});

describe("the security status", () => {
  it("survives selecting the same application again", async () => {
    const { run } = await testCard();

    expect(
      await run(select(AID.jpki), verify("9B", "ABC123"), select(AID.jpki), "00B0810004"),
    ).toEqual(["9000", "9000", "9000", "9000"]);
  });

  it("lets a query of the tries answer 9000 until the application is selected again", async () => {
    const { run } = await testCard();

    expect(
      await run(select(AID.jpki), verify("98", "1234"), tries("98"), select(AID.jpki), tries("98")),
    ).toEqual(["9000", "9000", "9000", "9000", "63C3"]);
  });

  it.each([AID.issuer, AID.common, AID.cardInfo])("ends by selecting %s", async (aid) => {
    const { run } = await testCard();

    expect(
      await run(
        select(AID.jpki),
        verify("9B", "ABC123"),
        select(aid),
        select(AID.jpki),
        "00B0810004",
      ),
    ).toEqual(["9000", "9000", "9000", "9000", "6982"]);
  });

  it("ends by reset and by loss of power", async () => {
    const { card, run } = await testCard();
    await run(select(AID.jpki), verify("98", "1234"));

    card.reset();
    expect(await run(tries("98"), select(AID.jpki), tries("98"))).toEqual(["6A88", "9000", "63C3"]);

    await run(verify("98", "1234"));
    card.powerDown();
    card.powerUp();
    expect(await run(select(AID.jpki), tries("98"))).toEqual(["9000", "63C3"]);
  });

  it("of the authentication PIN opens nothing of the signature key", async () => {
    const { run } = await testCard();

    expect(
      await run(
        select(AID.jpki),
        verify("98", "1234"),
        "00B0810004",
        `802A009A01${asciiHex("x")}00`,
      ),
    ).toEqual(["9000", "9000", "6982", "6982"]);
  });
});
