import { closeSync, openSync, writeSync } from "node:fs";
import type { Slot } from "./slot.ts";

/** Appends a JSON line per APDU to a file, before the answer is on the wire. Returns its end. */
export function logToFile(slot: Slot, file: string): () => void {
  const descriptor = openSync(file, "a", 0o600);
  const unsubscribe = slot.subscribe((event) => {
    if (event.type !== "apdu") return;
    writeSync(descriptor, `${JSON.stringify({ persona: event.persona, ...event.entry })}\n`);
  });
  return () => {
    unsubscribe();
    closeSync(descriptor);
  };
}
