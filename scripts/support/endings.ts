/** What has to be ended, last started first. (Node 20 has no AsyncDisposableStack.) */
export class Endings implements AsyncDisposable {
  readonly #endings: (() => unknown)[] = [];

  defer(end: () => unknown): void {
    this.#endings.push(end);
  }

  use<T extends AsyncDisposable>(part: T): T {
    this.defer(() => part[Symbol.asyncDispose]());
    return part;
  }

  /** Ends everything, also when one of them fails; the first failure is thrown at the end. */
  async [Symbol.asyncDispose](): Promise<void> {
    const failures: unknown[] = [];
    for (const end of this.#endings.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
