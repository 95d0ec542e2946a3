/**
 * The bytes with one of them changed, for every position (or every `step`-th of a long one): the
 * lowest bit flipped, which keeps most structures readable.
 */
export function* altered(bytes: Uint8Array, step = 1): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) {
    const copy = Uint8Array.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    yield copy;
  }
}
