import { isDeepStrictEqual } from "node:util";

/** Throws with the message when the condition does not hold. */
export function requireThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message === "" ? "no output" : message);
}

export function requireEqual(found: unknown, wanted: unknown, what: string): void {
  const seen = () => `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`;
  if (!isDeepStrictEqual(found, wanted)) throw new Error(seen());
}
