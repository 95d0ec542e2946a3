/**
 * Readers that people own and that cannot read a My Number Card, by the name that PC/SC gives.
 * RC-S320: an older FeliCa reader, which does not speak ISO 14443 type B.
 */
const UNSUPPORTED: readonly RegExp[] = [/RC-?S\s?320/i];

export const isUnsupportedReader = (name: string): boolean =>
  UNSUPPORTED.some((pattern) => pattern.test(name));
