import {
  constants,
  createHash,
  publicDecrypt,
  verify as verifySignature,
  X509Certificate,
} from "node:crypto";
import { describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import {
  AID,
  asciiHex,
  HELLO_DIGEST_INFO,
  hex,
  select,
  selectEf,
  sign,
  toHex,
  verify,
} from "../../support/virtual-card/apdus.ts";
import { testCard } from "../../support/virtual-card/card.ts";

const publicKey = async (name: string, purpose: "authentication" | "signature") => {
  const der = Buffer.from((await persona(name))[purpose]?.certificate ?? "", "base64");
  return new X509Certificate(der).publicKey;
};

const HELLO = Buffer.from("hello");
const KEYS = [
  { purpose: "authentication", secret: "98", key: "97", password: "1234" },
  { purpose: "signature", secret: "9B", key: "9A", password: "ABC123" },
] as const;

describe.each(KEYS)("SIGN with the $purpose key", ({ purpose, secret, key, password }) => {
  it("is refused before VERIFY", async () => {
    const { run } = await testCard();

    expect(await run(select(AID.jpki), sign(key))).toEqual(["9000", "6982"]);
  });

  it("pads a DigestInfo as it is and signs it", async () => {
    const { run, send } = await testCard();
    await run(select(AID.jpki), verify(secret, password));

    const { data, sw } = await send(sign(key));

    expect(sw).toBe("9000");
    expect(data).toHaveLength(256);
    expect(verifySignature("sha256", HELLO, await publicKey("resident", purpose), data)).toBe(true);
  });

  it("gives the same signature with the key selected as the current file", async () => {
    const { run, send } = await testCard();
    await run(select(AID.jpki), verify(secret, password));

    const bySfi = await send(sign(key));
    await run(selectEf(key === "97" ? "0017" : "001A"));
    const byFile = await send(sign("80"));

    expect(toHex(byFile.data)).toBe(toHex(bySfi.data));
  });
});

describe("SIGN by P1", () => {
  const hash = createHash("sha256").update("hello").digest("hex");
  const decrypt = async (signature: Uint8Array) =>
    publicDecrypt(
      { key: await publicKey("resident", "authentication"), padding: constants.RSA_PKCS1_PADDING },
      signature,
    ).toString("hex");

  it.each([
    { p1: "00", input: asciiHex("any bytes"), signed: asciiHex("any bytes") },
    { p1: "01", input: asciiHex("hello"), signed: hash },
    { p1: "02", input: hash, signed: HELLO_DIGEST_INFO.replaceAll(" ", "").toLowerCase() },
    {
      p1: "03",
      input: asciiHex("hello"),
      signed: HELLO_DIGEST_INFO.replaceAll(" ", "").toLowerCase(),
    },
  ])("$p1 signs what it should", async ({ p1, input, signed }) => {
    const { run, send } = await testCard();
    await run(select(AID.jpki), verify("98", "1234"));

    expect(await decrypt((await send(sign("97", input, p1))).data)).toBe(signed);
  });

  it.each([
    { p1: "04", input: hash },
    { p1: "05", input: asciiHex("hello") },
  ])("$p1 makes a PSS signature", async ({ p1, input }) => {
    const { run, send } = await testCard();
    await run(select(AID.jpki), verify("98", "1234"));

    const { data } = await send(sign("97", input, p1));

    const key = {
      key: await publicKey("resident", "authentication"),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 32,
    };
    expect(verifySignature("sha256", HELLO, key, data)).toBe(true);
  });

  it.each([
    ["06", hash, "6A86"],
    ["02", "00", "6700"],
    ["00", "00".repeat(246), "6700"],
  ])("%s with wrong input answers its status word", async (p1, input, word) => {
    const { run } = await testCard();

    expect((await run(select(AID.jpki), verify("98", "1234"), sign("97", input, p1))).at(-1)).toBe(
      word,
    );
  });

  it("without Le or without data answers 6700, with a PIN file 6981", async () => {
    const { run } = await testCard();

    expect(
      (await run(select(AID.jpki), verify("98", "1234"), "802A009701AA", "802A009700")).slice(2),
    ).toEqual(["6700", "6700"]);
    expect(await run(selectEf("0018"), sign("80"))).toEqual(["9000", "6981"]);
  });
});

describe("the draft of the next card", () => {
  it("signs a SHA-384 hash with ECDSA P-384, as r and s", async () => {
    const { run, send } = await testCard("next-card");
    await run(select(AID.jpki), verify("9B", "ABC123"));
    const digest = createHash("sha384").update("hello").digest("hex");

    const { data } = await send(sign("9A", digest));

    const key = {
      key: await publicKey("next-card", "signature"),
      dsaEncoding: "ieee-p1363" as const,
    };
    expect(data).toHaveLength(96);
    expect(verifySignature("sha384", HELLO, key, data)).toBe(true);
  });
});

describe("INTERNAL AUTHENTICATE", () => {
  it("works in the common application without a PIN, never in JPKI", async () => {
    const { run, send } = await testCard();
    const command = `00880099 08 0102030405060708 00`;

    expect(await run(select(AID.jpki), command, select(AID.common))).toEqual([
      "9000",
      "6985",
      "9000",
    ]);
    expect((await send(command)).data).toHaveLength(256);
  });
});

describe("GET CHALLENGE", () => {
  it("gives as many random bytes as asked for", async () => {
    const { card } = await testCard();

    const [first, second] = [
      await card.transmit(hex("0084000008")),
      await card.transmit(hex("0084000008")),
    ];

    expect(first).toHaveLength(10);
    expect(toHex(first)).not.toBe(toHex(second));
  });
});
