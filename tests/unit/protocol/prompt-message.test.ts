import { toBase64 } from "@tegata/protocol/bytes";
import { PromptMessage } from "@tegata/protocol/extension";
import { DOCUMENTS_BYTES_MAX, DOCUMENTS_MAX } from "@tegata/protocol/page-messages";
import { describe, expect, it } from "vitest";

const takes = (message: object): boolean => PromptMessage.safeParse(message).success;
const digest = (algorithm: string, bytes: number) => ({
  algorithm,
  value: toBase64(new Uint8Array(bytes)),
});
const built = (...digests: object[]) => takes({ type: "built", digests });
const finished = (...signatures: string[]) => takes({ type: "finished", signatures });
const LARGE = "A".repeat(4 * 12 * 1024 * 1024);

describe("what the screen says of documents", () => {
  it("has digests of their algorithms' lengths, one to sixteen", () => {
    const good = digest("SHA-384", 48);

    expect(built(good)).toBe(true);
    expect(built(...new Array<object>(DOCUMENTS_MAX).fill(good))).toBe(true);
    expect(built(...new Array<object>(DOCUMENTS_MAX + 1).fill(good))).toBe(false);
    expect(built()).toBe(false);
    expect(built(digest("SHA-384", 32))).toBe(false);
    expect(built(digest("SHA-1", 20))).toBe(false);
  });

  it("has signed documents as large as a call's, each and together", () => {
    expect(finished("QQ==", "Qg==")).toBe(true);
    expect(finished("A".repeat(Math.ceil(DOCUMENTS_BYTES_MAX / 3) * 4))).toBe(true);
    expect(finished(LARGE)).toBe(false);
    expect(finished(LARGE.slice(LARGE.length / 2), LARGE.slice(LARGE.length / 2))).toBe(false);
    expect(finished("")).toBe(false);
    expect(finished("no base64")).toBe(false);
  });

  it.each([-1, DOCUMENTS_MAX, 0.5, "0"])("names no document %s", (document) => {
    expect(takes({ type: "unsignable", document })).toBe(false);
  });
});
