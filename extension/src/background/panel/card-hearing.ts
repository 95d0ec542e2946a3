import type { HostClient } from "../host-client.ts";
import type { Trail } from "./trail.ts";

/** Has the host say the commands to the card for as long as one watched request is at work there. */
export class CardHearing {
  readonly #host: HostClient;
  readonly #trail: Trail;
  #stopHearing: (() => void) | null = null;

  constructor(host: HostClient, trail: Trail) {
    this.#host = host;
    this.#trail = trail;
  }

  /** Does nothing when nobody watches any more, or another request hears already. */
  async start(): Promise<void> {
    const { unwatched } = this.#trail;
    if (unwatched.aborted) return;
    this.#stopHearing = this.#host.hearExchanges((exchange) => {
      this.#trail.note({ part: "card", what: "exchange", exchange }, exchange.ms);
    });
    if (!this.#stopHearing) return;
    unwatched.addEventListener("abort", this.#onUnwatched);
    await this.#tell(true);
  }

  async stop(): Promise<void> {
    if (!this.#stopHearing) return;
    this.over();
    await this.#tell(false);
  }

  /** The host has stopped by itself. */
  over(): void {
    this.#stopHearing?.();
    this.#stopHearing = null;
    this.#trail.unwatched.removeEventListener("abort", this.#onUnwatched);
  }

  readonly #onUnwatched = (): void => {
    void this.stop();
  };

  /** A host that has gone is no reason to fail: the request itself will tell. */
  async #tell(on: boolean): Promise<void> {
    await this.#host.request("trace", { on }).catch(() => undefined);
  }
}
