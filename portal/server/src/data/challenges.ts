import type { ChallengeStore } from "@tegata/pki";
import { hashToken } from "../security/tokens.ts";
import type { Queryable } from "./database.ts";

/** Login challenges in the database: any number of portal processes share them. */
export const challengeStore = (database: Queryable, now: () => Date): ChallengeStore => ({
  async put({ session, challenge, expires }) {
    await database.query(
      "INSERT INTO login_challenge (session_hash, challenge, expires_at) VALUES ($1, $2, $3)",
      [hashToken(session), challenge, expires.toISOString()],
    );
    await database.query("DELETE FROM login_challenge WHERE expires_at <= $1", [
      now().toISOString(),
    ]);
  },

  // One statement: of two tokens for one challenge at the same moment, one finds it gone.
  async take(session, challenge) {
    const [row] = await database.query<{ expires: Date }>(
      `DELETE FROM login_challenge WHERE session_hash = $1 AND challenge = $2
       RETURNING expires_at AS expires`,
      [hashToken(session), challenge],
    );
    return row ? { session, challenge, expires: new Date(row.expires) } : null;
  },
});
