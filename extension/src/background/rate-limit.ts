const WINDOW_MS = 60_000;
const BUDGET = 32;
/** What came without a click or key of the person's costs more. */
const COST = { asked: 1, unasked: 4 } as const;
const ORIGINS_KEPT = 64;

type Account = { spent: { readonly at: number; readonly cost: number }[]; hasBeenTold: boolean };

/** `tell`: refused, and the person is to hear why; `refuse`: they have heard it already. */
type Verdict = "allow" | "tell" | "refuse";

/**
 * How often one origin may put a screen before the person in a minute. A request that the person
 * completes clears the account: what they want is no nuisance.
 */
export class RateLimit {
  readonly #accounts = new Map<string, Account>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  take(origin: string, kind: keyof typeof COST): Verdict {
    const account = this.#account(origin);
    const now = this.#now();
    account.spent = account.spent.filter(({ at }) => now - at < WINDOW_MS);
    const spent = account.spent.reduce((sum, { cost }) => sum + cost, 0);
    if (spent + COST[kind] > BUDGET) {
      const verdict = account.hasBeenTold ? "refuse" : "tell";
      account.hasBeenTold = true;
      return verdict;
    }
    account.hasBeenTold = false;
    account.spent.push({ at: now, cost: COST[kind] });
    return "allow";
  }

  completed(origin: string): void {
    this.#accounts.delete(origin);
  }

  #account(origin: string): Account {
    const account = this.#accounts.get(origin) ?? { spent: [], hasBeenTold: false };
    this.#accounts.delete(origin);
    this.#accounts.set(origin, account);
    const [oldest] = this.#accounts.keys();
    if (this.#accounts.size > ORIGINS_KEPT && oldest !== undefined) this.#accounts.delete(oldest);
    return account;
  }
}
