import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type ReaderEvents, watchReaders } from "../../../native-host/src/pcsc/reader-watcher.ts";
import { STATE } from "../../../native-host/src/pcsc/status-codes.ts";
import type { ReadersSnapshot } from "../../../native-host/src/readers/card-readers.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** As wine's: SCardGetStatusChange comes back at once, with CHANGED, though nothing changed. */
class RestlessService implements ReaderEvents {
  waits = 0;
  state: number = STATE.EMPTY;

  establishContext = async () => 1;
  releaseContext = () => undefined;
  listReaders = () => ["Reader 0"];
  cancel = () => undefined;
  getStatusChange: ReaderEvents["getStatusChange"] = async (_context, _timeout, readers) => {
    this.waits += 1;
    // A loop without a pause would never let the test end.
    if (this.waits > 10 * WAITS_AT_MOST) throw new Error("spins");
    return readers.map(({ name }) => {
      const state = name === "Reader 0" ? this.state : STATE.UNKNOWN;
      return { name, state: state | STATE.CHANGED };
    });
  };
}

/** Snapshots as they come, until aborted. */
function watch(service: ReaderEvents) {
  const ending = new AbortController();
  const snapshots: ReadersSnapshot[] = [];
  const ended = (async () => {
    for await (const snapshot of watchReaders({ load: () => service, signal: ending.signal })) {
      snapshots.push(snapshot);
    }
  })();
  return { snapshots, stop: () => (ending.abort(), ended) };
}

const TEN_SECONDS = 10_000;
/** A pause of 200 ms after a wait that said nothing new. */
const WAITS_AT_MOST = TEN_SECONDS / 200 + 2;

test("a service that comes back at once is asked five times a second, not without end", async () => {
  const service = new RestlessService();
  const { snapshots, stop } = watch(service);

  await vi.advanceTimersByTimeAsync(TEN_SECONDS);

  expect(service.waits).toBeLessThanOrEqual(WAITS_AT_MOST);
  expect(snapshots).toHaveLength(1);
  await stop();
});

test("a card that comes is still told within one pause", async () => {
  const service = new RestlessService();
  const { snapshots, stop } = watch(service);
  await vi.advanceTimersByTimeAsync(TEN_SECONDS);

  service.state = STATE.PRESENT;
  await vi.advanceTimersByTimeAsync(200);

  expect(snapshots.at(-1)?.readers).toMatchObject([{ card: "present" }]);
  await stop();
});
