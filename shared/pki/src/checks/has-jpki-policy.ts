import { policiesOf } from "../certificate/extensions.ts";
import { PkiError } from "../errors.ts";
import { JPKI_POLICIES } from "../jpki/policies.ts";
import { kindOf } from "../jpki/read-jpki-certificate.ts";
import type { Check } from "./check.ts";

/** The policy says which of the card's two certificates this is. */
export const hasJpkiPolicy: Check = (certificate, { purpose, trust }) => {
  const policies = policiesOf(certificate);
  const found = kindOf(policies);
  if (found !== purpose) {
    const details = { expected: purpose, found };
    throw new PkiError("certificate/policy", "not a certificate of this purpose", details);
  }
  const test = policies.find((oid) => JPKI_POLICIES.get(oid)?.test === true);
  if (test !== undefined && !trust.testMode) {
    throw new PkiError("certificate/test-policy", "a test card's certificate", { oid: test });
  }
};
