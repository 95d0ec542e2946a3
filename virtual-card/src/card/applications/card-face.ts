import { ascii, concat, fromHex, tlv } from "../../bytes.ts";
import { type Application, binary, secretFile } from "../file.ts";
import { type ApplicationContext } from "./context.ts";
import { cvCertificate } from "./cv-certificate.ts";
import { blankPng } from "./png.ts";

const HASH_AND_PAD = 0x03;

/**
 * 券面事項確認: what is printed, as pictures. The pictures are blank, and the photograph (a
 * JPEG 2000 on the real card) is empty.
 */
export function cardFace({ persona, secrets, cardKey }: ApplicationContext): Application {
  const { holder, cardExpiry, myNumber } = persona;
  const birth = tlv(0xdf22, ascii(holder.birth));
  const fields = concat(
    birth,
    tlv(0xdf23, ascii(holder.sex)),
    tlv(0xdf25, blankPng()),
    tlv(0xdf26, blankPng()),
    tlv(0xdf27, new Uint8Array()),
    tlv(0xdf29, ascii(cardExpiry)),
    tlv(0xdf2a, blankPng()),
  );
  const signed = (content: Uint8Array): Uint8Array =>
    concat(content, tlv(0xdf28, cardKey.sign(HASH_AND_PAD, content)));
  const codeA = secrets["face-code-a"];
  const codeB = secrets["face-code-b"];
  const age = secrets["face-birth"];
  return {
    name: "card-face",
    aids: [fromHex("D3921000310001010402")],
    files: [
      binary(0x01, tlv(0xff10, signed(birth)), [age, codeA, codeB]),
      binary(0x02, tlv(0xff20, signed(fields)), [codeA, codeB]),
      binary(0x03, tlv(0xff30, tlv(0xdf34, ascii(holder.municipality.code))), "free"),
      binary(0x04, cvCertificate(cardKey), "free"),
      binary(0x05, tlv(0xff50, concat(tlv(0xdf51, ascii(myNumber)), blankPng())), [codeA]),
      secretFile(0x11, age),
      secretFile(0x12, codeB),
      secretFile(0x13, codeA),
    ],
  };
}
