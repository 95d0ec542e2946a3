import { isPkiError, type Prepared, type Unfinished } from "@tegata/pki";
import { fromBase64, toBase64 } from "@tegata/protocol/bytes";
import type { ToSign } from "@tegata/protocol/extension";
import type { ExactDigest } from "@tegata/protocol/host";
import { FORMATS } from "./formats/formats.ts";
import type { Prepare } from "./formats/prepare.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { Unsignable } from "./unsignable.ts";

type Ready = { readonly document: ReadDocument; readonly prepared: Prepared };

/** The documents of one prompt, from being read to being signed. They never leave this page unsigned. */
export class Signing {
  readonly documents: readonly ReadDocument[];
  readonly #ready: readonly Ready[];
  #unfinished: readonly Unfinished[] = [];

  private constructor(ready: readonly Ready[]) {
    this.#ready = ready;
    this.documents = ready.map(({ document }) => document);
  }

  /**
   * Reads what is to be signed and makes it ready as far as that goes without the card. Throws
   * {@link Unsignable} for the first document that can have no signature of the format.
   */
  static async begin(toSign: ToSign): Promise<Signing> {
    const prepare = await FORMATS[toSign.format]();
    const ready: Ready[] = [];
    for (const index of toSign.documents.keys())
      ready.push(await makeReady(toSign, index, prepare));
    return new Signing(ready);
  }

  /** What the card is to sign for the holder of this certificate (base64 of DER). */
  async build(certificate: string): Promise<ExactDigest[]> {
    const by = { certificate: fromBase64(certificate), signingTime: new Date() };
    this.#unfinished = await Promise.all(this.#ready.map(({ prepared }) => prepared(by)));
    return this.#unfinished.map(({ digest: { algorithm, value } }) => ({
      algorithm,
      value: toBase64(value),
    }));
  }

  /** The signed documents, or their signatures, as base64. */
  finish(signatures: readonly string[]): string[] {
    return this.#unfinished.map(({ finish }, index) =>
      toBase64(finish(fromBase64(signatures[index] ?? ""))),
    );
  }
}

async function makeReady(toSign: ToSign, index: number, prepare: Prepare): Promise<Ready> {
  const given = toSign.documents[index];
  if (!given) throw new RangeError("no such document");
  try {
    const document = await readDocument(given);
    return { document, prepared: await prepare(document, toSign) };
  } catch (cause) {
    const isProtected =
      isPkiError(cause, "pdf/not-supported") && cause.details.what === "encryption";
    const why = isProtected ? "protected" : "other";
    throw new Unsignable({ index, name: given.name, why }, { cause });
  }
}
