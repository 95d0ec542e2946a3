/**
 * Readers that people own and that cannot read a My Number Card, by the name that PC/SC gives.
 * RC-S320 and RC-S330: older FeliCa readers without ISO 14443 type B over PC/SC.
 * https://www.jpki.go.jp/prepare/reader_writer.html lists those that can.
 */
const UNSUPPORTED: readonly RegExp[] = [/RC-?S\s?3[23]0/i];

export const isUnsupportedReader = (name: string): boolean =>
  UNSUPPORTED.some((pattern) => pattern.test(name));
