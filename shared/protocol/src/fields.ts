/** Field types that more than one message uses. Every string and array has a maximum. */
import * as z from "zod/mini";

export { HOST_PROTOCOL_VERSION } from "./host-name.ts";

export const Id = z.uuid();

/** Standard base64, at most 8 KiB of text: a certificate is about 1.6 KB. */
export const Base64 = z.base64().check(z.maxLength(8192));

/** A reader's name as PC/SC gives it. */
export const ReaderName = z.string().check(z.minLength(1), z.maxLength(128));

/** Tries left of a password: the low nibble of 63Cx. */
export const TriesLeft = z.int().check(z.minimum(0), z.maximum(15));

/**
 * A password as ASCII byte values, so that it is never a string outside the input element:
 * four digits, or 6 to 16 of A-Z and 0-9. The exact form per purpose is checked in `pin-form.ts`.
 */
export const PinBytes = z
  .array(z.int().check(z.minimum(0x30), z.maximum(0x5a)))
  .check(z.minLength(4), z.maxLength(16));

export const Token = z.enum(["card", "juki", "android", "iphone"]);
export type Token = z.infer<typeof Token>;
