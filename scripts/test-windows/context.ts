import type { VirtualCardProcess } from "../support/virtual-card.ts";
import type { WindowsFiles } from "./windows-files.ts";
import type { Wine } from "./wine.ts";

export type WindowsContext = {
  readonly wine: Wine;
  readonly files: WindowsFiles;
  readonly card: VirtualCardProcess;
  /** The authentication certificate of the card, DER as base64. */
  readonly certificate: string;
};

/** One thing that has to hold on Windows. Resolves to what was seen; rejects when it does not hold. */
export type Step = {
  readonly name: string;
  readonly run: (context: WindowsContext) => Promise<string>;
};
