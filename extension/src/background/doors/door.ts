import type { Purpose } from "@tegata/protocol/purpose";

/** What a door makes of its wire: the one internal request, and its answers in the door's words. */
export type DoorRequest = {
  readonly purpose: Purpose;
  readonly succeed: (certificate: string) => string;
  readonly fail: () => string;
};
