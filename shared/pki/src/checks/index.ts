import type { Check } from "./check.ts";
import { hasJpkiPolicy } from "./has-jpki-policy.ts";
import { hasPurposeKeyUsage } from "./has-purpose-key-usage.ts";
import { hasStrongKey } from "./has-strong-key.ts";
import { isEndEntity } from "./is-end-entity.ts";
import { issuedByTrustedAuthority } from "./issued-by-trusted-authority.ts";
import { knowsCriticalExtensions } from "./knows-critical-extensions.ts";
import { withinValidity } from "./within-validity.ts";

export type { Check, CheckContext } from "./check.ts";

/** In this order: what the person can mend best is said first, what costs most comes last. */
export const CERTIFICATE_CHECKS: readonly Check[] = [
  isEndEntity,
  hasJpkiPolicy,
  hasPurposeKeyUsage,
  hasStrongKey,
  knowsCriticalExtensions,
  withinValidity,
  issuedByTrustedAuthority,
];
