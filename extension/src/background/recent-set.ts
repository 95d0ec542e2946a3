/** A set that forgets its oldest members: what a worker remembers must not grow. */
export class RecentSet {
  readonly #members = new Set<string>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  add(member: string): void {
    this.#members.delete(member);
    this.#members.add(member);
    const [oldest] = this.#members;
    if (this.#members.size > this.#max && oldest !== undefined) this.#members.delete(oldest);
  }

  has(member: string): boolean {
    return this.#members.has(member);
  }
}
