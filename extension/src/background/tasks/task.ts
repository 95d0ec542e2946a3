import type { PromptTask, ToSign } from "@tegata/protocol/extension";
import type { ExactDigest } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";
import type { HostClient } from "../host-client.ts";

/** One confirmation by the person: one VERIFY at most. */
type Presented = {
  readonly conversation: string;
  readonly pin: number[];
  readonly lastTry?: true;
};

export type TaskHost = Pick<HostClient, "request" | "ready">;

/** The screen that shows the documents makes their containers too: it has them, nobody else does. */
export type Builder = {
  /** `certificate`: base64 of DER. Resolves to what the card signs, in the documents' order. */
  readonly build: (certificate: string) => Promise<readonly ExactDigest[]>;
  /** Base64 of the card's signatures. Resolves to base64 of the finished containers. */
  readonly finish: (signatures: readonly string[]) => Promise<readonly string[]>;
};

type TaskContext = {
  readonly host: TaskHost;
  readonly builder: Builder;
  /** As the browser gave it. */
  readonly origin: string;
};

/** Work on the card that one password opens, and its result in the words of the page. */
export type Task = {
  readonly kind: PromptTask;
  readonly purpose: Purpose;
  /** What the person is to see before they sign. */
  readonly toSign?: ToSign;
  /** Presents the password, once. */
  readonly present: (context: TaskContext, presented: Presented) => Promise<string>;
};
