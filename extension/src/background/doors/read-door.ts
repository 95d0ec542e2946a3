import { PageRequest } from "@tegata/protocol/extension";
import type { DoorRequest } from "./door.ts";
import { readJlis } from "./j-lis.ts";
import { readTegata } from "./tegata.ts";
import { readWebEid } from "./web-eid.ts";

const DOORS = {
  "j-lis": readJlis,
  tegata: readTegata,
  "web-eid": readWebEid,
} as const satisfies Record<PageRequest["door"], (detail: string) => DoorRequest>;

export type ReadRequest = { readonly door: DoorRequest; readonly gesture: number };

/** Reads a content script's first message. One that it could not have sent is a J-LIS one. */
export function readRequest(message: unknown): ReadRequest {
  const parsed = PageRequest.safeParse(message);
  if (!parsed.success) return { door: readJlis(""), gesture: 0 };
  const { door, detail, gesture } = parsed.data;
  return { door: DOORS[door](detail), gesture };
}
