import { jlisFailure, jlisSuccess, parseJlisDetail } from "@tegata/protocol/jlis";
import type { DoorRequest } from "./door.ts";

/** Reads a J-LIS event's detail; null when nothing can be made of it. */
export function readJlis(detail: string): DoorRequest | null {
  const request = parseJlisDetail(detail);
  if (!request) return null;
  const { purpose, mode } = request;
  return {
    purpose,
    succeed: (certificate) => jlisSuccess(mode, certificate),
    fail: () => jlisFailure(mode),
  };
}

/** The answer to a detail that could not be read. */
export const unreadableJlis = (): string => jlisFailure();
