/** What the browser keeps and forgets about our content script. */
export type RegistrationPlatform = {
  /** Makes the registered script match the granted origins. */
  readonly register: () => Promise<void>;
  /** Into open tabs of these patterns, or of all that we answer. */
  readonly inject: (patterns?: readonly string[]) => Promise<void>;
};

/**
 * Keeps the content script where the person wants it. The browser forgets registered scripts when
 * the extension is updated, and an update leaves scripts behind in open tabs that no longer reach
 * us: so it is registered anew and brought into those tabs. One change at a time, in order.
 */
export class Registration {
  readonly #platform: RegistrationPlatform;
  #last: Promise<void> = Promise.resolve();

  constructor(platform: RegistrationPlatform) {
    this.#platform = platform;
  }

  /** `installed`: new, or updated under open tabs. A browser that starts loads its tabs anew. */
  start(why: "installed" | "browser"): Promise<void> {
    return this.#next(async () => {
      await this.#platform.register();
      if (why === "installed") await this.#platform.inject();
    });
  }

  granted(patterns: readonly string[]): Promise<void> {
    return this.#next(async () => {
      await this.#platform.register();
      await this.#platform.inject(patterns);
    });
  }

  revoked(): Promise<void> {
    return this.#next(() => this.#platform.register());
  }

  #next(step: () => Promise<void>): Promise<void> {
    // What one change could not do, the next one tries as well: registering is always whole.
    this.#last = this.#last.then(step).catch(() => undefined);
    return this.#last;
  }
}
