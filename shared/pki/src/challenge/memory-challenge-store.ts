import type { ChallengeStore, StoredChallenge } from "./challenges.ts";

const CAPACITY = 100_000;

const keyOf = (session: string, challenge: string): string => JSON.stringify([session, challenge]);

/**
 * Challenges in the memory of one process: for a portal that runs as one, and for tests. The
 * oldest go when there are too many, so that nobody can fill the memory by asking.
 */
export class MemoryChallengeStore implements ChallengeStore {
  readonly #challenges = new Map<string, StoredChallenge>();
  readonly #capacity: number;

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  async put(stored: StoredChallenge): Promise<void> {
    this.#challenges.set(keyOf(stored.session, stored.challenge), stored);
    for (const oldest of this.#challenges.keys()) {
      if (this.#challenges.size <= this.#capacity) break;
      this.#challenges.delete(oldest);
    }
  }

  async take(session: string, challenge: string): Promise<StoredChallenge | null> {
    const key = keyOf(session, challenge);
    const stored = this.#challenges.get(key) ?? null;
    this.#challenges.delete(key);
    return stored;
  }
}
