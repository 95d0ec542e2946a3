import { ascii, fromHex, tlv } from "../../bytes.ts";
import { type Application, binary, secretFile } from "../file.ts";
import { type ApplicationContext } from "./context.ts";

const MANUFACTURE_NUMBER = "000000000000001";

/** 共通カード: manufacture number, municipality and expiry in one record, free to read. */
export function common({ persona, secrets, cardKey }: ApplicationContext): Application {
  const { holder, cardExpiry } = persona;
  const record = tlv(0x01, ascii(MANUFACTURE_NUMBER + holder.municipality.code + cardExpiry));
  return {
    name: "common",
    aids: [fromHex("D3921000310001010100")],
    files: [
      { type: "record", id: 0x01, sfi: 0x01, records: [record], access: "free" },
      {
        type: "key",
        id: 0x19,
        sfi: 0x19,
        use: "internal-authenticate",
        key: cardKey,
        access: "free",
      },
      secretFile(0x1c, secrets.juki, 0x32),
    ],
  };
}

/** 住基: the resident register's own application, all behind its PIN. */
export const juki = ({ secrets }: ApplicationContext): Application => ({
  name: "juki",
  aids: [fromHex("D3921000310001010401")],
  files: [
    binary(0x02, tlv(0xff20, ascii("TEGATA-TEST")), [secrets.juki]),
    secretFile(0x1c, secrets.juki, 0x32),
  ],
});

/** The issuer security domain of GlobalPlatform: selecting it leaves every other application. */
export const issuer = (): Application => ({
  name: "issuer",
  aids: [fromHex("A0000001510000"), fromHex("A000000151000000")],
  files: [],
});

/**
 * 在留 applications of a 特定在留カード. Their files open by secure messaging with the card's
 * printed number only, which this card does not speak: they are there, and closed.
 */
export const residence = (): readonly Application[] => [
  { name: "residence", aids: [fromHex("D392F0004F0100000000000000000000")], files: [] },
  closed("residence-images", "D392F0004F0200000000000000000000", [0x05, 0x06]),
  closed("residence-record", "D392F0004F0300000000000000000000", [0x01, 0x02, 0x03, 0x04]),
  closed("residence-signature", "D392F0004F0400000000000000000000", [0x02]),
];

const closed = (name: string, aid: string, ids: readonly number[]): Application => ({
  name,
  aids: [fromHex(aid)],
  files: ids.map((id) => binary(id, new Uint8Array(16), "never")),
});

const SPECIFIED_RESIDENCE_CARD = "07";

/** What is current after a reset. A 特定在留カード says here which kind of card it is. */
export const root = (isResidenceCard: boolean): Application => ({
  name: "root",
  aids: [],
  files: isResidenceCard
    ? [
        binary(0x2f01, tlv(0xc0, ascii("0001")), "free", 0x0b),
        binary(0x2f02, tlv(0xc1, ascii(SPECIFIED_RESIDENCE_CARD)), "free", 0x0a),
      ]
    : [],
});
