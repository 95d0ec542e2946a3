import type { PromptCommand, PromptMessage, ToSign } from "@tegata/protocol/extension";
import type { ReadDocument } from "./read-document.ts";
import type { Signing } from "./signing.ts";
import { Unsignable, type UnsignableDocument } from "./unsignable.ts";

/** What the person is to see. */
export type SignEvent =
  | { readonly type: "read"; readonly documents: readonly ReadDocument[] }
  | { readonly type: "unsignable"; readonly document: UnsignableDocument };

export type Served = { readonly event: SignEvent | null; readonly answer: PromptMessage };

/** Does what the worker wants done with documents. What it takes is loaded when there are any. */
export class Signer {
  #signing: Signing | null = null;

  /** Null: the command is about something else. */
  async serve(command: PromptCommand): Promise<Served | null> {
    try {
      return await this.#serve(command);
    } catch (error) {
      if (!(error instanceof Unsignable)) return failed(null);
      const { document } = error;
      return failed(document.index, { type: "unsignable", document });
    }
  }

  async #serve(command: PromptCommand): Promise<Served | null> {
    if (command.type === "ask-pin" && command.toSign) return this.#read(command.toSign);
    if (command.type === "build") {
      const digests = await this.#begun().build(command.certificate);
      return { event: null, answer: { type: "built", digests } };
    }
    if (command.type === "finish") {
      const signatures = this.#begun().finish(command.signatures);
      return { event: null, answer: { type: "finished", signatures } };
    }
    return null;
  }

  async #read(toSign: ToSign): Promise<Served> {
    const { Signing } = await import("./signing.ts");
    this.#signing = await Signing.begin(toSign);
    const { documents } = this.#signing;
    return { event: { type: "read", documents }, answer: { type: "read" } };
  }

  #begun(): Signing {
    if (!this.#signing) throw new Error("nothing has been read");
    return this.#signing;
  }
}

const failed = (document: number | null, event: SignEvent | null = null): Served => ({
  event,
  answer: { type: "unsignable", document },
});
