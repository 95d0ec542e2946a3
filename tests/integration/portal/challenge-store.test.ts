import { consumeChallenge, issueChallenge } from "@tegata/pki";
import { expect, it } from "vitest";
import { challengeStore } from "../../../portal/server/src/data/challenges.ts";
import { openTestDatabases } from "../../support/portal-database.ts";

const ROUNDS = 5;
const AT_ONCE = 40;

it("a challenge is used up by the first of many, whichever process they come to", async () => {
  const clock = () => new Date();
  const databases = await openTestDatabases(4);
  const [first, ...others] = databases.map((database) => ({
    store: challengeStore(database, clock),
    clock,
    session: "session",
  }));
  if (!first) throw new Error("no database");
  const all = [first, ...others];

  for (let round = 0; round < ROUNDS; round += 1) {
    const challenge = await issueChallenge(first);
    const outcomes = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, (_, at) =>
        consumeChallenge(challenge, all[at % all.length] ?? first),
      ),
    );
    const refused = outcomes.flatMap((one) =>
      one.status === "rejected" ? [one.reason as unknown] : [],
    );

    expect(refused).toHaveLength(AT_ONCE - 1);
    for (const reason of refused) expect(reason).toMatchObject({ code: "challenge/unknown" });
  }
});
