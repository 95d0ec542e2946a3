import type { Secret } from "./secret.ts";
import type { SigningKey } from "./signing-key.ts";

/** Which verified secrets open a file: any one of them; `free` needs none, `never` none will do. */
export type Access = "free" | "never" | readonly Secret[];

type Named = { readonly id: number; readonly sfi: number };

export type BinaryFile = Named & {
  readonly type: "binary";
  readonly content: Uint8Array;
  readonly access: Access;
};
type RecordFile = Named & {
  readonly type: "record";
  readonly records: readonly Uint8Array[];
  readonly access: Access;
};
export type SecretFile = Named & {
  readonly type: "secret";
  readonly secret: Secret;
  /** The instruction that changes it: `24` of ISO 7816-4 or `32` of JICSAP; none: not changeable. */
  readonly changedBy?: 0x24 | 0x32;
};
type KeyFile = Named & {
  readonly type: "key";
  readonly use: "sign" | "internal-authenticate";
  readonly key: SigningKey;
  readonly access: Access;
};

/** An elementary file (EF) of ISO/IEC 7816-4. */
export type ElementaryFile = BinaryFile | RecordFile | SecretFile | KeyFile;

/** An application (DF): found by its AID, or the card's root where `aids` is empty. */
export type Application = {
  readonly name: string;
  readonly aids: readonly Uint8Array[];
  readonly files: readonly ElementaryFile[];
  /** What class 08 (secure messaging) is answered here. */
  readonly secureMessagingStatus?: number;
  /** Command 80 FC, which ends a session, exists only on phones. */
  readonly takesLastCommand?: true;
};

/** On these cards a file's short identifier is its identifier, with one exception (MF). */
export const binary = (id: number, content: Uint8Array, access: Access, sfi = id): BinaryFile => ({
  type: "binary",
  id,
  sfi,
  content,
  access,
});

export const secretFile = (
  id: number,
  secret: Secret,
  changedBy?: SecretFile["changedBy"],
): SecretFile => ({ type: "secret", id, sfi: id, secret, ...(changedBy && { changedBy }) });

/** Content with filler behind it, as a certificate's EF has. */
export function filled(content: Uint8Array, size: number): Uint8Array {
  const ef = new Uint8Array(Math.max(size, content.length)).fill(0xff);
  ef.set(content);
  return ef;
}
