import type { BaseBlock } from "asn1js";
import { describe, expect, it } from "vitest";
import { readSignedAttributes } from "../../../shared/pki/src/cms/signed-attributes.ts";
import {
  octetString,
  oid,
  sequence,
  setOf,
  tagged,
  toDer,
} from "../../../shared/pki/src/der/make.ts";
import { parseDer } from "../../../shared/pki/src/der/tree.ts";

const DATA = "1.2.840.113549.1.7.1";
const attribute = (type: string, ...values: readonly BaseBlock[]) =>
  sequence(oid(type), setOf(...values));
const contentType = attribute("1.2.840.113549.1.9.3", oid(DATA));
const digest = (byte: number) =>
  attribute("1.2.840.113549.1.9.4", octetString(new Uint8Array(32).fill(byte)));

const read = (...attributes: readonly BaseBlock[]) =>
  readSignedAttributes(parseDer(toDer(tagged(0, ...attributes))));

describe("signed attributes", () => {
  it("are read when each is there once", () => {
    expect(read(contentType, digest(1)).messageDigest).toEqual(new Uint8Array(32).fill(1));
  });

  it.each([
    ["one comes twice", [contentType, digest(1), digest(2)]],
    ["the same comes twice", [contentType, digest(1), digest(1)]],
    [
      "one has two values",
      [
        contentType,
        attribute(
          "1.2.840.113549.1.9.4",
          octetString(new Uint8Array(32)),
          octetString(new Uint8Array(31)),
        ),
      ],
    ],
    ["the content type is missing", [digest(1)]],
    ["the digest is missing", [contentType]],
    [
      "the content is something else than data",
      [attribute("1.2.840.113549.1.9.3", oid("1.2.840.113549.1.7.2")), digest(1)],
    ],
  ])("are refused when %s", (_what, attributes) => {
    expect(() => read(...attributes)).toThrow(
      expect.objectContaining({ code: "signature/malformed" }),
    );
  });
});
