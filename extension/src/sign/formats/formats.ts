import type { ToSign } from "@tegata/protocol/extension";
import type { Prepare } from "./prepare.ts";

/** PDF and XML code is large: each is loaded when something of its format is to be signed. */
export const FORMATS: Readonly<Record<ToSign["format"], () => Promise<Prepare>>> = {
  raw: async () => (await import("./raw.ts")).raw,
  cms: async () => (await import("./cms.ts")).cms,
  pdf: async () => (await import("./pdf.ts")).pdf,
  xml: async () => (await import("./xml.ts")).xml,
};
