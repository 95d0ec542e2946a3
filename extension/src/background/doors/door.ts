import type { WireError } from "@tegata/protocol/errors";
import type { CardPresence, PageError, PageStatus } from "@tegata/protocol/page-messages";
import type { Task } from "../tasks/task.ts";

/** What a page asks for, whatever door it came through. */
export type Wanted =
  /** Needs the person, their card and a password. */
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "status"; readonly answer: (status: PageStatus) => string }
  /** News of cards until the page ends it. */
  | {
      readonly kind: "watch";
      readonly begun: () => string;
      readonly news: (card: CardPresence) => string;
    }
  /** Words that cannot be served, and why. */
  | { readonly kind: "refused"; readonly error: WireError };

/** What a door makes of its wire: the one internal request, and its failure in the door's words. */
export type DoorRequest = {
  readonly wanted: Wanted;
  readonly fail: (error: PageError) => string;
  /** BCP 47 tag that the page prefers for sentences to the person. */
  readonly lang: string | null;
  /** Another client may listen for the same words in this document. */
  readonly hasRival: boolean;
  /** The page cannot tell the person what is wrong, so we do. */
  readonly tellPerson: boolean;
};
