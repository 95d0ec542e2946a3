import type { ReaderSnapshot, ReadersSnapshot } from "../readers/card-readers.ts";
import { pause } from "../readers/wait.ts";
import { isServiceGone, PcscError } from "./pcsc-error.ts";
import { SCARD, STATE } from "./status-codes.ts";
import type { Handle, RawReaderEvent, WinScard } from "./winscard.ts";

/** A name that stands for "readers come and go". PCSC.framework does not know it. */
const NEW_READER = String.raw`\\?PnP?\Notification`;
const KNOWS_NEW_READER = process.platform !== "darwin";

/** One wait ends after this time at the latest: what no event announces is seen then. */
const DEADLINE_MS = KNOWS_NEW_READER ? 5_000 : 1_000;
/** Before the service is asked for again. */
const SERVICE_RETRY_MS = 250;
/** Some systems (wine) return at once although nothing changed: ours must not spin then. */
const NOTHING_CHANGED_PAUSE_MS = 200;
const CANCEL_AGAIN_MS = 50;

/** What of PC/SC a wait for readers and cards needs. */
export type ReaderEvents = Pick<
  WinScard,
  "establishContext" | "releaseContext" | "listReaders" | "getStatusChange" | "cancel"
>;

export type WatcherOptions = { readonly load: () => ReaderEvents; readonly signal: AbortSignal };

/** One blocking wait over all readers at a time, cancelled when the signal aborts. */
export async function* watchReaders({
  load,
  signal,
}: WatcherOptions): AsyncGenerator<ReadersSnapshot> {
  let last = "";
  while (!signal.aborted) {
    let snapshot: ReadersSnapshot;
    try {
      const winscard = load();
      const context = await winscard.establishContext();
      try {
        for await (const readers of watchContext(winscard, context, signal)) {
          snapshot = { available: true, readers };
          last = JSON.stringify(snapshot);
          yield snapshot;
        }
        continue;
      } finally {
        winscard.releaseContext(context);
      }
    } catch (error) {
      if (!(error instanceof PcscError) || !isServiceGone(error)) throw error;
      snapshot = { available: false, readers: [] };
    }
    const text = JSON.stringify(snapshot);
    if (text !== last) yield snapshot;
    last = text;
    await pause(SERVICE_RETRY_MS, signal);
  }
}

/** Until aborted. Throws when the context is of no use any more. */
async function* watchContext(
  winscard: ReaderEvents,
  context: Handle,
  signal: AbortSignal,
): AsyncGenerator<readonly ReaderSnapshot[]> {
  let known = new Map<string, number>();
  let last = "";
  while (!signal.aborted) {
    const names = winscard.listReaders(context);
    const events = await waitOnce(winscard, context, signal, known, names);
    if (events !== null) {
      const unchanged = events.every(({ name, state }) => known.get(name) === withoutNoise(state));
      known = new Map(events.map(({ name, state }) => [name, withoutNoise(state)]));
      if (unchanged) await pause(NOTHING_CHANGED_PAUSE_MS, signal);
    }
    const readers = names.map((name) => toSnapshot(name, known.get(name) ?? 0));
    const text = JSON.stringify(readers);
    if (text !== last) yield readers;
    last = text;
  }
}

const withoutNoise = (state: number): number => (state & ~STATE.CHANGED) >>> 0;

async function waitOnce(
  winscard: ReaderEvents,
  context: Handle,
  signal: AbortSignal,
  known: ReadonlyMap<string, number>,
  names: readonly string[],
): Promise<readonly RawReaderEvent[] | null> {
  const entries = (KNOWS_NEW_READER ? [...names, NEW_READER] : names).map((name) => {
    return { name, known: known.get(name) ?? 0 };
  });
  if (entries.length === 0) {
    await pause(DEADLINE_MS, signal);
    return null;
  }
  // A wait that is queued but not begun does not hear the first cancel: so it is said again.
  let again: NodeJS.Timeout | undefined;
  const cancel = () => {
    winscard.cancel(context);
    again ??= setInterval(cancel, CANCEL_AGAIN_MS);
  };
  signal.addEventListener("abort", cancel);
  try {
    return await winscard.getStatusChange(context, DEADLINE_MS, entries);
  } catch (error) {
    if (error instanceof PcscError && error.code === SCARD.CANCELLED) return null;
    // A reader went between the list and the wait: the next turn has the new list.
    if (error instanceof PcscError && error.code === SCARD.UNKNOWN_READER) return null;
    throw error;
  } finally {
    clearInterval(again);
    signal.removeEventListener("abort", cancel);
  }
}

export function toSnapshot(name: string, state: number): ReaderSnapshot {
  return { name, card: cardOf(state), change: state >>> 16 };
}

function cardOf(state: number): ReaderSnapshot["card"] {
  if ((state & STATE.PRESENT) === 0) return "absent";
  return (state & STATE.MUTE) === 0 ? "present" : "mute";
}
