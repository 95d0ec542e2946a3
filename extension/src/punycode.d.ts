/** The package has no types of its own. */
declare module "punycode/punycode.es6.js" {
  /** Turns the `xn--` labels of a host into their own script. */
  export function toUnicode(host: string): string;
}
