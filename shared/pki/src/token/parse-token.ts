import { fromBase64 } from "@tegata/protocol/bytes";
import { PkiError } from "../errors.ts";

/** Characters of a token as JSON. A JPKI token has about 2,700. */
export const TOKEN_LENGTH_MAX = 10_000;

/** A token of format web-eid:1.0, decoded. Nothing of it is verified yet. */
export type ParsedToken = {
  readonly certificate: Uint8Array;
  readonly signature: Uint8Array;
};

/**
 * Reads a token as it came from the page: JSON text, or the object read from it. Fields that are
 * not known are left alone, as the format asks. Throws `token/too-large`, `token/malformed`,
 * `token/algorithm`.
 */
export function parseToken(token: unknown): ParsedToken {
  const value = typeof token === "string" ? parseJson(token) : token;
  if (typeof value !== "object" || value === null) throw malformed("no object");
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields["format"] !== "web-eid:1.0") throw malformed("format");
  const { algorithm } = fields;
  if (algorithm !== "RS256") {
    const details = { algorithm: typeof algorithm === "string" ? algorithm.slice(0, 16) : "" };
    throw new PkiError("token/algorithm", "not RS256, the only one of a JPKI card", details);
  }
  return {
    certificate: readBase64(fields, "unverifiedCertificate"),
    signature: readBase64(fields, "signature"),
  };
}

function parseJson(text: string): unknown {
  requireShort(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed("no JSON", { cause });
  }
}

function readBase64(fields: Readonly<Record<string, unknown>>, name: string): Uint8Array {
  const value = fields[name];
  if (typeof value !== "string") throw malformed(name);
  requireShort(value);
  try {
    return fromBase64(value);
  } catch (cause) {
    throw malformed(name, { cause });
  }
}

function requireShort(text: string): void {
  if (text.length <= TOKEN_LENGTH_MAX) return;
  throw new PkiError("token/too-large", "longer than any token", { limit: TOKEN_LENGTH_MAX });
}

function malformed(what: string, options?: ErrorOptions): PkiError {
  return new PkiError("token/malformed", `the token's ${what}`, { what }, options);
}
