import { createHash } from "node:crypto";
import { ascii, concat, fromHex, tlv, uint16, utf8 } from "../../bytes.ts";
import { type Application, binary, secretFile } from "../file.ts";
import { type ApplicationContext } from "./context.ts";
import { cvCertificate } from "./cv-certificate.ts";

const HASH_AND_PAD = 0x03;
const OFFSETS_LENGTH = 8;

/** 券面入力補助: My Number and the four attributes as text, behind a PIN or a 照合番号. */
export function cardInfo({ persona, secrets, cardKey }: ApplicationContext): Application {
  const myNumber = concat(tlv(0xff10, ascii(persona.myNumber)), fromHex("FFFF"));
  const { file: attributes, hashed } = attributesFile(persona.holder);
  const hashes = concat(tlv(0xdf31, sha256(myNumber)), tlv(0xdf32, sha256(hashed)));
  const signature = tlv(0xdf33, cardKey.sign(HASH_AND_PAD, hashes));
  const pin = secrets["card-info"];
  const keyId = ascii("TEGATA-TEST-KEY1");
  return {
    name: "card-info",
    aids: [fromHex("D3921000310001010408")],
    files: [
      binary(0x01, myNumber, [pin, secrets["code-a"]]),
      binary(0x02, attributes, [pin, secrets["code-b"]]),
      binary(0x03, tlv(0xff30, concat(hashes, signature)), [pin]),
      binary(0x04, cvCertificate(cardKey), "free"),
      binary(
        0x05,
        tlv(0xff40, concat(tlv(0xdf41, fromHex("01030E01")), tlv(0xdf42, keyId))),
        "free",
      ),
      secretFile(0x11, pin, 0x24),
      secretFile(0x14, secrets["code-a"]),
      secretFile(0x15, secrets["code-b"]),
    ],
  };
}

/**
 * EF 0002: `FF20 { DF21 offsets, DF22 name, DF23 address, DF24 YYYYMMDD, DF25 sex }`, where the
 * offsets count from the start of the file; `hashed` is what the integrity file vouches for.
 */
function attributesFile(holder: ApplicationContext["persona"]["holder"]): {
  file: Uint8Array;
  hashed: Uint8Array;
} {
  const attributes = [
    tlv(0xdf22, utf8(holder.name)),
    tlv(0xdf23, utf8(holder.address)),
    tlv(0xdf24, ascii(holder.birth)),
    tlv(0xdf25, ascii(holder.sex)),
  ];
  const hashed = concat(...attributes);
  const table = (start: number): Uint8Array => {
    const offsets = attributes.map((_, i) => start + concat(...attributes.slice(0, i)).length);
    return tlv(0xdf21, concat(...offsets.map(uint16)));
  };
  const tableLength = tlv(0xdf21, new Uint8Array(OFFSETS_LENGTH)).length;
  const headerLength = tlv(0xff20, new Uint8Array(tableLength + hashed.length)).length;
  const start = headerLength - hashed.length;
  return { file: tlv(0xff20, concat(table(start), hashed)), hashed };
}

const sha256 = (data: Uint8Array): Uint8Array => createHash("sha256").update(data).digest();
