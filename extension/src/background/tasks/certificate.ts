import type { Purpose } from "@tegata/protocol/purpose";
import type { Task } from "./task.ts";

/** A certificate, as base64 of its DER. */
export const certificateTask = (
  purpose: Purpose,
  answer: (certificate: string) => string,
): Task => ({
  kind: "certificate",
  purpose,
  present: async ({ host }, presented) =>
    answer((await host.request("certificate", presented)).certificate),
});
