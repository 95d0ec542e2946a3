import { EXTENSION_OIDS } from "../certificate/extensions.ts";
import { PkiError } from "../errors.ts";
import type { Check } from "./check.ts";

/** What the other checks look at. Policy qualifiers (JPKI's CPS address) change nothing. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  EXTENSION_OIDS.keyUsage,
  EXTENSION_OIDS.subjectAltName,
  EXTENSION_OIDS.basicConstraints,
  EXTENSION_OIDS.certificatePolicies,
  EXTENSION_OIDS.extendedKeyUsage,
]);

/** A critical extension that nobody looked at is a reason to refuse. RFC 5280, 4.2. */
export const knowsCriticalExtensions: Check = ({ extensions }) => {
  for (const [oid, { critical }] of extensions) {
    if (critical && !UNDERSTOOD.has(oid)) {
      throw new PkiError("certificate/critical-extension", "an unknown critical one", { oid });
    }
  }
};
