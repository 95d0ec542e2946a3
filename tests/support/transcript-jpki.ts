/** Pieces of written conversations with the JPKI application, and a session that plays them. */
import { toHex } from "@tegata/protocol/bytes";
import type { CardChannel } from "@tegata/smartcard/iso7816";
import { CardTraits, JpkiSession, Pin } from "@tegata/smartcard/jpki";
import { transcript } from "./transcript.ts";

export const SELECT = `
  > 00 a4 04 0c 0a d3 92 f0 00 26 01 00 00 00 01   # SELECT JPKI
  < 90 00
`;
export const TRIES = `
  > 00 20 00 98   # tries left of the authentication PIN
  < 63 c3
`;
export const LEAVE = `
  > 00 a4 04 0c 07 a0 00 00 01 51 00 00   # SELECT the issuer security domain
  < 90 00
`;
export const PIN_1234 = "04 31 32 33 34";
export const DIGEST = new Uint8Array(32).fill(0x5a);
export const DIGEST_INFO = `3031300d060960864801650304020105000420${toHex(DIGEST)}`;
export const SIGNATURE = "c7".repeat(256);

export const ascii = (text: string): number[] =>
  Array.from(text, (character) => character.charCodeAt(0));
export const pin = (text = "1234"): Pin => Pin.take(ascii(text));

export const openOn = (channel: CardChannel, traits = new CardTraits()): Promise<JpkiSession> =>
  JpkiSession.open(channel, { traits });
export const play = (text: string): Promise<JpkiSession> => openOn(transcript(SELECT + text));
