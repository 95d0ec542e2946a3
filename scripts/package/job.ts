import type { Release } from "./release.ts";
import type { Compression } from "./zip.ts";

export type JobContext = {
  /** Where release files go. */
  readonly out: string;
  /** Where a job may put together what it packs; its own, and empty at first. */
  readonly scratch: string;
  readonly release: Release;
  readonly compression: Compression;
};

/** Makes release files of one kind. Resolves to them. */
export type Job = (context: JobContext) => Promise<readonly string[]>;
