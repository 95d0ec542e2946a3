/** Runs jobs one after the other, in the order they came. A job that fails does not stop the next. */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(job);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all jobs so far have ended. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
