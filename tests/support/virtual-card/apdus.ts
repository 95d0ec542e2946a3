/** Commands as bytes, written out: these tests trust no encoder of ours. */
export const hex = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ""), "hex"));

export const toHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("hex").toUpperCase();

export const asciiHex = (text: string): string => Buffer.from(text, "latin1").toString("hex");

export const AID = {
  jpki: "D392F000260100000001",
  cardInfo: "D3921000310001010408",
  cardFace: "D3921000310001010402",
  common: "D3921000310001010100",
  juki: "D3921000310001010401",
  issuer: "A0000001510000",
} as const;

const byte = (number: number): string => number.toString(16).padStart(2, "0");

export const select = (aid: string): string => `00A4040C ${byte(aid.length / 2)} ${aid}`;

export const selectEf = (id: string): string => `00A4020C 02 ${id}`;

/** VERIFY of a password by short identifier: `98` authentication, `9B` signature. */
export const verify = (reference: string, password: string): string =>
  `002000${reference} ${byte(password.length)} ${asciiHex(password)}`;

export const tries = (reference: string): string => `002000${reference}`;

/** DigestInfo of SHA-256 over "hello". RFC 8017, 9.2. */
export const HELLO_DIGEST_INFO =
  "3031300D060960864801650304020105000420 2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824";

export const sign = (reference: string, data = HELLO_DIGEST_INFO, p1 = "00"): string => {
  const digits = data.replaceAll(" ", "");
  return `802A${p1}${reference} ${byte(digits.length / 2)} ${digits} 00`;
};
