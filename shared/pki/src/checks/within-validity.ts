import { PkiError } from "../errors.ts";
import type { Check } from "./check.ts";

/** Both ends count as valid. RFC 5280, 4.1.2.5. */
export const withinValidity: Check = ({ notBefore, notAfter }, { now }) => {
  if (now < notBefore) {
    const details = { notBefore: notBefore.toISOString() };
    throw new PkiError("certificate/not-yet-valid", "not valid yet", details);
  }
  if (now > notAfter) {
    const details = { notAfter: notAfter.toISOString() };
    throw new PkiError("certificate/expired", "not valid any more", details);
  }
};
