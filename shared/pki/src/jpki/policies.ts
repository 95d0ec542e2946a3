import type { Purpose } from "@tegata/protocol/purpose";

export type JpkiPolicy = {
  readonly purpose: Purpose;
  /** Of J-LIS's test cards: proves nothing about a person. */
  readonly test: boolean;
};

/**
 * Certificate policies under 1.2.392.200149.8.5.1. The card's two are from J-LIS's profile; the
 * test card's and the phone's are known from public readers of such cards only.
 */
export const JPKI_POLICIES: ReadonlyMap<string, JpkiPolicy> = new Map([
  ["1.2.392.200149.8.5.1.3.30", { purpose: "authentication", test: false }],
  ["1.2.392.200149.8.5.1.1.20", { purpose: "signature", test: false }],
  ["1.2.392.200149.8.5.1.1.40", { purpose: "signature", test: false }],
  ["1.2.392.200149.8.5.1.0.20", { purpose: "signature", test: true }],
]);
