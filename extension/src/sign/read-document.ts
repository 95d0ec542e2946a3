import { type Digest, digestOf } from "@tegata/pki";
import { fromBase64 } from "@tegata/protocol/bytes";
import type { ToSign } from "@tegata/protocol/extension";

/** One document, read once: what the person sees and what is signed are these bytes. */
export type ReadDocument = {
  readonly name: string;
  /** Null where the site gave a digest only: the content cannot be shown. */
  readonly bytes: Uint8Array | null;
  readonly digest: Digest;
};

export async function readDocument(document: ToSign["documents"][number]): Promise<ReadDocument> {
  const { name } = document;
  if ("digest" in document) {
    const { algorithm, value } = document.digest;
    return { name, bytes: null, digest: { algorithm, value: fromBase64(value) } };
  }
  const bytes = fromBase64(document.bytes);
  return { name, bytes, digest: await digestOf(bytes) };
}
