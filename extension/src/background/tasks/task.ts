import type { PromptTask, ShownDocument } from "@tegata/protocol/extension";
import type { Purpose } from "@tegata/protocol/purpose";
import type { HostClient } from "../host-client.ts";

/** One confirmation by the person: one VERIFY at most. */
export type Presented = {
  readonly conversation: string;
  readonly pin: number[];
  readonly lastTry?: true;
};

export type TaskHost = Pick<HostClient, "request" | "ready">;

/** Work on the card that one password opens, and its result in the words of the page. */
export type Task = {
  readonly kind: PromptTask;
  readonly purpose: Purpose;
  /** What the person is to see before they sign. Throws `request/invalid` where it cannot be signed. */
  readonly documents?: () => Promise<readonly ShownDocument[]>;
  /** Presents the password, once. `origin` is as the browser gave it. */
  readonly present: (host: TaskHost, presented: Presented, origin: string) => Promise<string>;
};
