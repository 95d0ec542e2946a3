import { hasKeyUsage, isAuthority } from "../certificate/extensions.ts";
import { PkiError } from "../errors.ts";
import type { Check } from "./check.ts";

/** A person's certificate, not a CA's. RFC 5280, 4.2.1.9. */
export const isEndEntity: Check = (certificate) => {
  if (isAuthority(certificate) || hasKeyUsage(certificate, "keyCertSign")) {
    throw new PkiError("certificate/not-end-entity", "a CA certificate", {});
  }
};
