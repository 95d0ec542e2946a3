import type { WireError } from "@tegata/protocol/errors";
import type { Hop, PanelCommand, PanelRequest } from "@tegata/protocol/panel";

/** One request of the page, as far as it has come. */
export type PanelRecord = PanelRequest & {
  /** By the time that they began. */
  readonly hops: readonly Hop[];
  readonly isOver: boolean;
  readonly error: WireError | null;
};

const RECORDS_MAX = 200;
const HOPS_MAX = 2000;

export type Shown = {
  readonly records: readonly PanelRecord[];
  /** No new request is taken; those that are shown go on. */
  readonly isPaused: boolean;
  /** The extension was updated or removed under this panel. */
  readonly isStopped: boolean;
};

/** What is shown: it lives in the panel and nowhere else, and goes with it. */
export class Records {
  #shown: Shown = { records: [], isPaused: false, isStopped: false };
  readonly #listeners = new Set<() => void>();

  readonly shown = (): Shown => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  clear(): void {
    this.#change({ records: [] });
  }

  pause(isPaused: boolean): void {
    this.#change({ isPaused });
  }

  stop(): void {
    this.#change({ isStopped: true });
  }

  take(command: PanelCommand): void {
    switch (command.type) {
      case "request": {
        if (this.#shown.isPaused) return;
        const record = { ...command.request, hops: [], isOver: false, error: null };
        this.#change({ records: [...this.#shown.records, record].slice(-RECORDS_MAX) });
        return;
      }
      case "hop":
        this.#update(command.id, (record) => ({ ...record, hops: add(record.hops, command.hop) }));
        return;
      case "over":
        this.#update(command.id, (record) => ({ ...record, isOver: true, error: command.error }));
    }
  }

  #update(id: string, change: (record: PanelRecord) => PanelRecord): void {
    const { records } = this.#shown;
    this.#change({ records: records.map((each) => (each.id === id ? change(each) : each)) });
  }

  #change(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** A step that took time arrives when it is done: after those within it, but it began before them. */
function add(hops: readonly Hop[], hop: Hop): readonly Hop[] {
  if (hops.length >= HOPS_MAX) return hops;
  const place = hops.findLastIndex(({ at }) => at <= hop.at) + 1;
  return hops.toSpliced(place, 0, hop);
}

/** From the request to the end of its last step. */
export const durationOf = ({ hops }: PanelRecord): number =>
  hops.reduce((end, { at, ms }) => Math.max(end, at + (ms ?? 0)), 0);
