/** Inputs for parsers: anything at all, and valid ones with something spoilt. */
import * as fc from "fast-check";

/** What has broken parsers elsewhere, in any text. */
const NASTY_TEXTS = [
  "",
  "null",
  "[]",
  "{}",
  '"x"',
  "1e999",
  "-0",
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{}}}',
  '{"a":1,"a":2}',
  "\u0000",
  "\ufeff{}",
  "\ud800",
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `{"x":"${"x".repeat(70_000)}"}`,
] as const;

/** What has broken DER and TLV readers elsewhere. */
const NASTY_BYTES: readonly Uint8Array[] = [
  [],
  [0x30],
  [0x30, 0x80, 0x00, 0x00],
  [0x30, 0x81, 0x01, 0x00],
  [0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
  [0x30, 0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x1f, 0x80, 0x01, 0x00],
  [0x06, 0x01, 0x80],
  [0x02, 0x02, 0x00, 0x01],
  [0x03, 0x01, 0x09],
  [0x00, 0x00],
  nested(3000),
].map((bytes) => Uint8Array.from(bytes));

/** SEQUENCE in SEQUENCE, with lengths that are right. */
function nested(depth: number): number[] {
  let bytes: number[] = [];
  for (let n = 0; n < depth; n += 1) {
    const { length } = bytes;
    const header =
      length < 0x80
        ? [0x30, length]
        : length < 0x100
          ? [0x30, 0x81, length]
          : [0x30, 0x82, length >> 8, length & 0xff];
    bytes = [...header, ...bytes];
  }
  return bytes;
}

const change = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  kind: fc.constantFrom("flip", "cut", "insert", "repeat"),
  byte: fc.nat({ max: 255 }),
});

/** A valid input with one to four bytes or runs of it changed. */
function spoil(
  bytes: Uint8Array,
  changes: readonly { at: number; kind: string; byte: number }[],
): Uint8Array {
  let spoilt = [...bytes];
  for (const { at, kind, byte } of changes) {
    const index = spoilt.length === 0 ? 0 : at % spoilt.length;
    if (kind === "flip") spoilt[index] = byte;
    else if (kind === "cut") spoilt = spoilt.slice(0, index);
    else if (kind === "insert") spoilt.splice(index, 0, byte);
    else spoilt.splice(index, 0, ...spoilt.slice(index, index + (byte % 16)));
  }
  return Uint8Array.from(spoilt);
}

export const bytesLike = (corpus: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: spoilt(corpus) },
    { weight: 3, arbitrary: fc.uint8Array({ maxLength: 64 }) },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY_BYTES) },
  );

const spoilt = (corpus: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...corpus), fc.array(change, { maxLength: 4 }))
    .map(([bytes, changes]) => spoil(bytes, changes));

/** Any value, and valid ones with a field gone, added or replaced. */
export const messageLike = (corpus: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...corpus), edits).map(applyEdits) },
    { weight: 2, arbitrary: fc.anything({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  );

/** Text that should be JSON: of spoilt messages, with spoilt characters, or anything. */
export const jsonLike = (corpus: readonly unknown[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...corpus), edits).map(toText) },
    { weight: 3, arbitrary: spoilt(corpus.map(encode)).map(decode) },
    { weight: 2, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  );

const KEYS = ["__proto__", "constructor", "toString", "type", "v", "id", "x", ""] as const;

const edits = fc.array(
  fc.record({
    at: fc.nat({ max: 100 }),
    kind: fc.constantFrom("remove", "replace", "add"),
    key: fc.constantFrom(...KEYS),
    value: fc.oneof(fc.jsonValue(), fc.constantFrom(Number.NaN, undefined, "x".repeat(70_000))),
  }),
  { maxLength: 3 },
);

type Edit = { at: number; kind: string; key: string; value: unknown };

function applyEdits([message, changes]: [unknown, readonly Edit[]]): unknown {
  const edited = structuredClone(message) as Record<string, unknown>;
  for (const { at, kind, key, value } of changes) {
    const names = Object.keys(edited);
    const name = names[at % Math.max(names.length, 1)] ?? key;
    if (kind === "remove") Reflect.deleteProperty(edited, name);
    else {
      const target = kind === "add" ? key : name;
      Object.defineProperty(edited, target, {
        ...{ value, enumerable: true, writable: true, configurable: true },
      });
    }
  }
  return edited;
}

const toText = (input: [unknown, readonly Edit[]]): string => JSON.stringify(applyEdits(input));
const encode = (message: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(message));
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
