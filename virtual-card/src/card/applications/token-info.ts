import { ascii, concat } from "../../bytes.ts";
import type { CardProfile } from "../card-kind.ts";

/** CKF_RNG, CKF_LOGIN_REQUIRED, CKF_USER_PIN_INITIALIZED, CKF_TOKEN_INITIALIZED. */
const FLAGS = 0x0000040d;
const UNAVAILABLE = 0xffffffff;

/** EF 0006: a CK_TOKEN_INFO of PKCS #11 in 160 bytes, integers big-endian. */
export function tokenInfo({ tokenLabel, tokenModel }: CardProfile): Uint8Array {
  const numbers = [FLAGS, 1, 0, 1, 0, 16, 6, ...Array<number>(4).fill(UNAVAILABLE)];
  return concat(
    padded(tokenLabel, 32),
    ascii("1".padStart(32, "0")),
    padded(tokenModel, 16),
    ascii("0000000020500003"),
    ...numbers.map(uint32),
    ascii("03"),
    ascii("01"),
    ascii("9".repeat(16)),
  );
}

const padded = (text: string, length: number): Uint8Array => ascii(text.padEnd(length));

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
