import { PkiError } from "../errors.ts";

/** Revocation was to be checked and could not be: never taken for "good". */
export const unavailable = (what: string, options?: ErrorOptions): PkiError =>
  new PkiError("revocation/unavailable", `revocation is not known: ${what}`, { what }, options);
