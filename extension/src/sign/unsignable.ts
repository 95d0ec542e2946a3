export type UnsignableDocument = {
  /** Its place in the request, from 0. */
  readonly index: number;
  readonly name: string;
  /** As far as the person can do something about it. */
  readonly why: "protected" | "other";
};

/** A document can have no signature of the format that the site asks for. */
export class Unsignable extends Error {
  override readonly name = "Unsignable";
  readonly document: UnsignableDocument;

  constructor(document: UnsignableDocument, options: ErrorOptions) {
    super("this document cannot be signed", options);
    this.document = document;
  }
}
