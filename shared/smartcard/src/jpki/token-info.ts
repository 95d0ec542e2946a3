import { TegataError } from "@tegata/protocol/errors";
import type { Token } from "@tegata/protocol/fields";

/** EF 0006: PKCS#11's CK_TOKEN_INFO, serialised with 32-bit big-endian numbers. */
export const TOKEN_INFO_LENGTH = 160;
const LABEL_LENGTH = 32;

export type TokenInfo = {
  /** What carries the keys. Null: a label that nobody has met yet. */
  readonly token: Token | null;
  readonly label: string;
  /** Undefined where the file is shorter than the structure. */
  readonly manufacturer?: string;
  readonly model?: string;
  readonly serialNumber?: string;
};

/** Longest label first: the older card's is a prefix of the present one's. */
const LABELS: readonly (readonly [label: string, token: Token])[] = [
  ["JPKIAPICCTOKEN2", "card"],
  ["JPKIAPICCTOKEN", "juki"],
  ["JPKIAPGPSETOKEN", "android"],
  ["JPKIAPIOSTOKEN", "iphone"],
];

/** Fixed-width text, padded with spaces or NULs. Other than printable ASCII becomes `?`. */
function text(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => {
    if (byte === 0x00) return " ";
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "?";
  });
  return characters.join("").trim();
}

/**
 * Reads EF 0006. The label alone must be there: what phones store behind it is not known to be
 * complete. Throws `card/malformed` when even that is cut.
 */
export function parseTokenInfo(bytes: Uint8Array): TokenInfo {
  if (bytes.length < LABEL_LENGTH) {
    throw new TegataError("card/malformed", "token info is cut", { what: "token info" });
  }
  const label = text(bytes.subarray(0, LABEL_LENGTH));
  const token = LABELS.find(([known]) => label.startsWith(known))?.[1] ?? null;
  if (bytes.length < TOKEN_INFO_LENGTH) return { token, label };
  return {
    token,
    label,
    manufacturer: text(bytes.subarray(32, 64)),
    model: text(bytes.subarray(64, 80)),
    serialNumber: text(bytes.subarray(80, 96)),
  };
}
