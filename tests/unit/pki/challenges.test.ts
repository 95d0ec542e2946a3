import { consumeChallenge, issueChallenge, MemoryChallengeStore } from "@tegata/pki";
import { describe, expect, it } from "vitest";

const START = new Date("2026-11-01T00:00:00Z");
const MINUTE_MS = 60_000;

function open(capacity?: number) {
  let now = START;
  const store = new MemoryChallengeStore(capacity);
  const of = (session: string) => ({ store, session, clock: () => now });
  return {
    of,
    pass: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

describe("challenges", () => {
  it("are 32 bytes as base64, and never the same", async () => {
    const { of } = open();
    const issued = await Promise.all(
      Array.from({ length: 100 }, () => issueChallenge(of("session"))),
    );

    expect(new Set(issued).size).toBe(100);
    for (const challenge of issued) expect(Buffer.from(challenge, "base64")).toHaveLength(32);
  });

  it("are used up by the first who comes, of however many at once", async () => {
    const { of } = open();
    const challenge = await issueChallenge(of("session"));

    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => consumeChallenge(challenge, of("session"))),
    );

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(consumeChallenge(challenge, of("session"))).rejects.toMatchObject({
      code: "challenge/unknown",
    });
  });

  it("belong to the session that they were given to", async () => {
    const { of } = open();
    const challenge = await issueChallenge(of("mine"));

    await expect(consumeChallenge(challenge, of("theirs"))).rejects.toMatchObject({
      code: "challenge/unknown",
    });
    await consumeChallenge(challenge, of("mine"));
  });

  it("are good for five minutes and no longer", async () => {
    const { of, pass } = open();
    const inTime = await issueChallenge(of("session"));
    const late = await issueChallenge(of("session"));

    pass(5 * MINUTE_MS);
    await consumeChallenge(inTime, of("session"));
    pass(1);
    await expect(consumeChallenge(late, of("session"))).rejects.toMatchObject({
      code: "challenge/expired",
    });
  });

  it("make place for newer ones when there are too many", async () => {
    const { of } = open(2);
    const [first, second, third] = [
      await issueChallenge(of("session")),
      await issueChallenge(of("session")),
      await issueChallenge(of("session")),
    ];

    await expect(consumeChallenge(first, of("session"))).rejects.toMatchObject({
      code: "challenge/unknown",
    });
    await consumeChallenge(second, of("session"));
    await consumeChallenge(third, of("session"));
  });
});
