import { toHex } from "@tegata/protocol/bytes";
import { CardTraits } from "@tegata/smartcard/jpki";
import { describe, expect, it } from "vitest";
import { transcript } from "../../support/transcript.ts";
import { fakeCertificate } from "../../support/transcript-card.ts";
import { openOn, play, SELECT } from "../../support/transcript-jpki.ts";

describe("readCertificate and readIssuerCertificate", () => {
  const file = fakeCertificate(1573);
  const certificate = file.slice(0, 1573);

  it.each([
    ["authentication", "8a", "8b"],
    ["signature", "81", "82"],
  ] as const)("reads both %s certificates in one command each", async (purpose, own, issuer) => {
    const session = await play(`
      > 00 b0 ${own} 00 00 08 00
      < ${toHex(file)} 90 00
      > 00 b0 ${issuer} 00 00 08 00
      < ${toHex(file)} 62 82
    `);
    expect(await session.readCertificate(purpose)).toEqual(certificate);
    expect(await session.readIssuerCertificate(purpose)).toEqual(certificate);
  });

  it("reads the rest of a longer one by its DER length", async () => {
    const long = fakeCertificate(2100);
    const session = await play(`
      > 00 b0 8a 00 00 08 00
      < ${toHex(long.slice(0, 2048))} 90 00
      > 00 b0 08 00 34
      < ${toHex(long.slice(2048, 2100))} 90 00
    `);
    expect(await session.readCertificate("authentication")).toEqual(long.slice(0, 2100));
  });

  it("reads on where the card stopped early", async () => {
    const session = await play(`
      > 00 b0 8a 00 00 08 00
      < ${toHex(file.slice(0, 1000))} 90 00
      > 00 b0 03 e8 00 02 3d
      < ${toHex(file.slice(1000, 1500))} 90 00
      > 00 b0 05 dc 49
      < ${toHex(certificate.slice(1500))} 90 00
    `);
    expect(await session.readCertificate("authentication")).toEqual(certificate);
  });

  it.each([
    "6a 82",
    "ff ff ff ff 90 00",
    "00 00 00 00 90 00",
  ])("takes %s for a certificate that is not there", async (answer) => {
    const known = new CardTraits();
    known.learn("sfi-read", true);
    const channel = transcript(`${SELECT}> 00 b0 81 00 00 08 00\n< ${answer}`);
    const session = await openOn(channel, known);
    await expect(session.readCertificate("signature")).rejects.toMatchObject({
      code: "certificate/absent",
      details: { purpose: "signature" },
    });
  });

  it("reports that the password comes first, without another command", async () => {
    const session = await play("> 00 b0 81 00 00 08 00\n< 69 82");
    await expect(session.readCertificate("signature")).rejects.toMatchObject({
      code: "card/status",
      details: { command: "READ BINARY", sw: 0x6982 },
    });
  });

  it.each([
    ["no DER length", "30 80 90 00"],
    ["a padded length", "30 82 00 05 90 00"],
    ["more than a file can hold", "30 83 01 00 00 90 00"],
  ])("refuses %s", async (_, answer) => {
    const session = await play(`> 00 b0 8a 00 00 08 00\n< ${answer}`);
    await expect(session.readCertificate("authentication")).rejects.toMatchObject({
      code: "card/malformed",
      details: { what: "certificate" },
    });
  });

  it("refuses a file that ends before its DER length", async () => {
    const session = await play(`
      > 00 b0 8a 00 00 08 00
      < ${toHex(file.slice(0, 1500))} 90 00
      > 00 b0 05 dc 49
      < 90 00
    `);
    await expect(session.readCertificate("authentication")).rejects.toMatchObject({
      code: "card/malformed",
    });
  });
});
