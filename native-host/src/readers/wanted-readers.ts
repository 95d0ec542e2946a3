import type { ReaderSnapshot } from "./card-readers.ts";

/**
 * The number that PC/SC gives a reader by the order of plugging in: `… 01 00` (pcsc-lite, reader
 * and slot) or `… 1` (Windows).
 */
const READER_NUMBER = / \d{2}(?= \d{2}$)| \d{1,2}$/;

/** A reader's name as it stays when it is plugged in after another one. */
const lastingName = (name: string): string => name.replace(READER_NUMBER, "");

/** The readers to look at: all of them, or the one that was named, under its present number. */
export function wantedReaders(
  readers: readonly ReaderSnapshot[],
  wanted: string | undefined,
): readonly ReaderSnapshot[] {
  if (wanted === undefined) return readers;
  const exact = readers.filter(({ name }) => name === wanted);
  if (exact.length > 0) return exact;
  return readers.filter(({ name }) => lastingName(name) === lastingName(wanted)).slice(0, 1);
}
