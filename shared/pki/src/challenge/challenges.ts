import { toBase64 } from "@tegata/protocol/bytes";
import { PkiError } from "../errors.ts";

const CHALLENGE_BYTES = 32;
const LIFETIME_MS = 5 * 60 * 1000;

export type StoredChallenge = {
  /** The browser session that it was given to. */
  readonly session: string;
  readonly challenge: string;
  readonly expires: Date;
};

/** Where challenges wait for their token. */
export interface ChallengeStore {
  put(challenge: StoredChallenge): Promise<void>;
  /**
   * Removes the challenge of this session and returns it, or null when there is none. In one
   * atomic step: of two callers at the same moment one gets null. In SQL one
   * `DELETE … WHERE session = $1 AND challenge = $2 RETURNING expires`.
   */
  take(session: string, challenge: string): Promise<StoredChallenge | null>;
}

export type ChallengeOptions = {
  readonly store: ChallengeStore;
  readonly clock: () => Date;
  /**
   * Names the browser session: an identifier of your own session, kept in a cookie with `HttpOnly`
   * and `SameSite`. Without it, somebody could log a visitor in as themselves.
   */
  readonly session: string;
};

/** 32 random bytes as base64, good once, for five minutes, in this session. */
export async function issueChallenge({ store, clock, session }: ChallengeOptions): Promise<string> {
  const challenge = toBase64(crypto.getRandomValues(new Uint8Array(CHALLENGE_BYTES)));
  await store.put({ session, challenge, expires: new Date(clock().getTime() + LIFETIME_MS) });
  return challenge;
}

/**
 * Uses a challenge up. Call it before the token is verified: a challenge that met a bad token is
 * gone. Throws `challenge/unknown`, `challenge/expired`.
 */
export async function consumeChallenge(
  challenge: string,
  { store, clock, session }: ChallengeOptions,
): Promise<void> {
  const stored = await store.take(session, challenge);
  if (!stored) throw new PkiError("challenge/unknown", "not one of this session", {});
  if (clock() > stored.expires) throw new PkiError("challenge/expired", "older than that", {});
}
