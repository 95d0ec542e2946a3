import { jlisFailure, jlisSuccess, parseJlisDetail } from "@tegata/protocol/jlis";
import { certificateTask } from "../tasks/certificate.ts";
import type { DoorRequest } from "./door.ts";

/** The real portal's page: it knows one failure, and says nothing of its own about it. */
const COMMON = { lang: null, hasRival: true, tellPerson: true } as const;

/** Reads a J-LIS event's detail. */
export function readJlis(detail: string): DoorRequest {
  const request = parseJlisDetail(detail);
  if (!request) {
    const error = { code: "request/invalid", details: { path: "detail" } };
    return { ...COMMON, wanted: { kind: "refused", error }, fail: () => jlisFailure() };
  }
  const { purpose, mode } = request;
  const task = certificateTask(purpose, (certificate) => jlisSuccess(mode, certificate));
  return { ...COMMON, wanted: { kind: "task", task }, fail: () => jlisFailure(mode) };
}
