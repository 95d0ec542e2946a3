import type { DocumentDigestAlgorithm, PageDocument } from "@tegata/protocol/page-messages";
import { toBase64 } from "./base64.ts";

/**
 * What is to be signed. Where bytes are given the person sees name, size, SHA-256 and the content;
 * where only a digest is given they are told that the content cannot be shown.
 */
export type SignDocument =
  | Uint8Array
  | File
  | { readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly name: string;
      readonly digest: { readonly algorithm: DocumentDigestAlgorithm; readonly value: Uint8Array };
    };

/** A document as it goes over the port. Bytes without a name are called by their number. */
export async function toPageDocument(document: SignDocument, index: number): Promise<PageDocument> {
  if (document instanceof Uint8Array) {
    return { name: `document-${index + 1}`, bytes: toBase64(document) };
  }
  if (document instanceof Blob) {
    const bytes = new Uint8Array(await document.arrayBuffer());
    return { name: document.name, bytes: toBase64(bytes) };
  }
  const { name } = document;
  if ("bytes" in document) return { name, bytes: toBase64(document.bytes) };
  const { algorithm, value } = document.digest;
  return { name, digest: { algorithm, value: toBase64(value) } };
}
