import type { WireError } from "@tegata/protocol/errors";
import type { Hop, PanelCommand, PanelRequest } from "@tegata/protocol/panel";

export type TrailOptions = {
  readonly id: string;
  /** To the panels of the request's tab. */
  readonly send: (command: PanelCommand) => void;
  /** No panel watches the tab any more. */
  readonly unwatched: AbortSignal;
  /** Milliseconds, of any beginning. */
  readonly now: () => number;
};

type NewHop = Omit<Hop, "at" | "ms">;

/** What one request of a watched tab goes through, told to the panel step by step and kept by nobody here. */
export class Trail {
  readonly #options: TrailOptions;
  readonly #began: number;
  #lastCardHop = 0;

  constructor(options: TrailOptions) {
    this.#options = options;
    this.#began = options.now();
  }

  get unwatched(): AbortSignal {
    return this.#options.unwatched;
  }

  /** Commands stay in their order, however late the host's word of a quick one arrives. */
  #earliest({ part }: NewHop): number {
    return part === "card" ? this.#lastCardHop : 0;
  }

  begin(request: Omit<PanelRequest, "id">): void {
    this.#options.send({ type: "request", request: { ...request, id: this.#options.id } });
  }

  /** Something said just now; `ms`: that ended just now, and how long it took. */
  note(hop: NewHop, ms: number | null = null): void {
    const at = Math.max(this.#options.now() - this.#began - (ms ?? 0), this.#earliest(hop));
    if (hop.part === "card") this.#lastCardHop = at;
    this.#options.send({ type: "hop", id: this.#options.id, hop: { ...hop, at, ms } });
  }

  /** Notes when the work is done, how long it took and how it failed. */
  async timed<T>(
    hop: NewHop,
    work: () => Promise<T>,
    errorOf: (error: unknown) => WireError,
  ): Promise<T> {
    const began = this.#options.now();
    const took = (): number => this.#options.now() - began;
    try {
      const result = await work();
      this.note(hop, took());
      return result;
    } catch (error) {
      this.note({ ...hop, error: errorOf(error) }, took());
      throw error;
    }
  }

  over(error: WireError | null): void {
    this.#options.send({ type: "over", id: this.#options.id, error });
  }
}
