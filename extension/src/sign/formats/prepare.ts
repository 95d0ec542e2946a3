import type { Prepared } from "@tegata/pki";
import type { ToSign } from "@tegata/protocol/extension";
import type { ReadDocument } from "../read-document.ts";

/** Makes one document ready to be signed. Throws where it can have no signature of this format. */
export type Prepare = (document: ReadDocument, toSign: ToSign) => Promise<Prepared>;

/** Both put the signature into the document; the worker has made sure that it is there. */
export function given({ bytes }: ReadDocument): Uint8Array {
  if (!bytes) throw new TypeError("only the digest is there");
  return bytes;
}
