/** The next card shall be a new profile, not new code: a draft of one, all values invented. */
import { fromHex, toHex } from "@tegata/protocol/bytes";
import {
  type CardProfile,
  CardTraits,
  JpkiSession,
  MY_NUMBER_CARD,
  Pin,
} from "@tegata/smartcard/jpki";
import { describe, expect, it } from "vitest";
import { transcript } from "../../support/transcript.ts";
import { fakeCertificate } from "../../support/transcript-card.ts";

const pin = (text: string): Pin =>
  Pin.take(Array.from(text, (character) => character.charCodeAt(0)));

const DRAFT: CardProfile = {
  name: "draft of the next card",
  aid: fromHex("F0000000000001"),
  tokenInfo: { ef: 0x0106, sfi: 0x06 },
  availability: { ef: 0x0108, sfi: 0x08 },
  keys: {
    authentication: {
      ...MY_NUMBER_CARD.keys.authentication,
      privateKey: { ef: 0x0117, sfi: 0x11 },
      algorithm: "ECDSA-P384",
      certificate: { ef: 0x010a, sfi: 0x0a },
      password: {
        file: { ef: 0x0118, sfi: 0x12 },
        form: { minLength: 4, maxLength: 4, alphabet: "digits" },
        tries: 3,
      },
    },
    signature: {
      ...MY_NUMBER_CARD.keys.signature,
      // An EF without a short identifier.
      privateKey: { ef: 0x011a },
      algorithm: "ECDSA-P384",
      password: {
        file: { ef: 0x011b },
        form: { minLength: 6, maxLength: 32, alphabet: "capitals-and-digits" },
        tries: 5,
      },
    },
  },
};

const SELECT = "> 00 a4 04 0c 07 f0 00 00 00 00 00 01\n< 90 00\n";
const SIGNATURE = "e5".repeat(96);
const DIGEST = new Uint8Array(48).fill(0x11);

const open = (text: string): Promise<JpkiSession> =>
  JpkiSession.open(transcript(SELECT + text), { traits: new CardTraits(), profile: DRAFT });

describe("a profile of another card", () => {
  it("changes files, password and key algorithm, and no procedure", async () => {
    const certificate = fakeCertificate(900, 0);
    const session = await open(`
      > 00 20 00 92
      < 63 c3
      > 00 b0 8a 00 00 08 00
      < ${toHex(certificate)} 90 00
      > 00 20 00 92 04 31 32 33 34
      < 90 00
      > 80 2a 00 91 30 ${toHex(DIGEST)} 60
      < ${SIGNATURE} 90 00
    `);
    expect(await session.triesLeft("authentication")).toBe(3);
    expect(await session.readCertificate("authentication")).toEqual(certificate);
    await session.verify("authentication", pin("1234"));
    expect(toHex(await session.sign("authentication", "SHA-384", DIGEST))).toBe(SIGNATURE);
  });

  it("goes by SELECT EF where a file has no short identifier", async () => {
    const session = await open(`
      > 00 a4 02 0c 02 01 1b
      < 90 00
      > 00 20 00 80
      < 63 c5
      > 00 a4 02 0c 02 01 1b
      < 90 00
      > 00 20 00 80 14 ${"41".repeat(19)}31
      < 90 00
      > 00 a4 02 0c 02 01 1a
      < 90 00
      > 80 2a 00 80 30 ${toHex(DIGEST)} 60
      < ${SIGNATURE} 90 00
    `);
    await session.verify("signature", pin(`${"A".repeat(19)}1`));
    expect(toHex(await session.sign("signature", "SHA-384", DIGEST))).toBe(SIGNATURE);
  });

  it("signs only the digest that its key is made for", async () => {
    const session = await open("");
    await expect(session.sign("signature", "SHA-256", new Uint8Array(32))).rejects.toMatchObject({
      code: "request/not-supported",
    });
  });
});
