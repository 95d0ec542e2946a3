import { TegataError } from "@tegata/protocol/errors";
import type { PromptCommand, PromptMessage } from "@tegata/protocol/extension";
import type { ExactDigest } from "@tegata/protocol/host";
import type { Builder } from "./tasks/task.ts";
import { type Deferred, deferred, untilAborted } from "./waiting.ts";

export type ScreenBuilderOptions = {
  readonly send: (command: PromptCommand) => void;
  /** How many documents there are: so many digests and signatures it must answer with. */
  readonly count: number;
  /** Ends the prompt. The screen may be closed, or fail, while it builds. */
  readonly over: AbortController;
};

type DocumentMessage = Extract<
  PromptMessage,
  { type: "read" | "unsignable" | "built" | "finished" }
>;

const OF_DOCUMENTS: ReadonlySet<string> = new Set<DocumentMessage["type"]>([
  "read",
  "unsignable",
  "built",
  "finished",
]);

export const isOfDocuments = (message: PromptMessage): message is DocumentMessage =>
  OF_DOCUMENTS.has(message.type);

const unsignable = (document: number | null): TegataError =>
  document === null
    ? new TegataError("internal", "the screen cannot build it", {})
    : new TegataError("request/invalid", "it cannot be signed", {
        path: `documents.${String(document)}.bytes`,
      });

/** Has the screen read the documents, and build what is signed once the certificate is known. */
export class ScreenBuilder implements Builder {
  readonly #options: ScreenBuilderOptions;
  readonly #read = deferred<null>();
  #built: Deferred<readonly ExactDigest[]> | null = null;
  #finished: Deferred<readonly string[]> | null = null;

  constructor(options: ScreenBuilderOptions) {
    this.#options = options;
  }

  /** Resolves when the person sees all documents and each of them can be signed. */
  readonly read = async (): Promise<void> => {
    await untilAborted(this.#read.promise, this.#options.over.signal);
  };

  readonly build = (certificate: string): Promise<readonly ExactDigest[]> => {
    this.#built = deferred();
    this.#options.send({ type: "build", certificate });
    return untilAborted(this.#built.promise, this.#options.over.signal);
  };

  readonly finish = (signatures: readonly string[]): Promise<readonly string[]> => {
    this.#finished = deferred();
    this.#options.send({ type: "finish", signatures });
    return untilAborted(this.#finished.promise, this.#options.over.signal);
  };

  /** What was not asked for is not heard. */
  receive(message: DocumentMessage): void {
    const { over } = this.#options;
    switch (message.type) {
      case "read":
        this.#read.resolve(null);
        return;
      case "unsignable":
        over.abort(unsignable(message.document));
        return;
      case "built":
        this.#take(message.digests, this.#built);
        return;
      case "finished":
        this.#take(message.signatures, this.#finished);
    }
  }

  #take<T>(all: readonly T[], asked: Deferred<readonly T[]> | null): void {
    const { count, over } = this.#options;
    if (all.length === count) asked?.resolve(all);
    else over.abort(new TegataError("internal", "not one for each document", {}));
  }
}
