/** Windows resets a card whose transaction is idle for 5 s: none may be open while a person types. */
import type { CardState } from "@tegata/protocol/host";
import { CardTraits, JpkiSession, Pin } from "@tegata/smartcard/jpki";
import { VirtualCard } from "@tegata/virtual-card";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Conversation } from "../../../native-host/src/conversation/conversation.ts";
import { verified } from "../../../native-host/src/conversation/verified.ts";
import { persona } from "../../../scripts/support/personas.ts";
import { type WindowsReaders, windowsReaders } from "../../support/native-host/windows-readers.ts";

const A_MINUTE = 60_000;
const SIX_SECONDS = 6_000;
const PASSWORDS = { authentication: "1234", signature: "ABC123" } as const;

let card: VirtualCard;
let readers: WindowsReaders;
beforeEach(async () => {
  card = new VirtualCard(await persona("resident"));
  readers = windowsReaders(card);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pinOf = (text: string): Pin => Pin.take([...Buffer.from(text)]);
const verifies = (): number => card.log.filter(({ name }) => name === "VERIFY").length;

describe.each([
  "authentication",
  "signature",
] as const)("a person who takes long over the %s password", (purpose) => {
  it("finds the card as it was: nothing was reset, and one VERIFY does it", async () => {
    const states: CardState["state"][] = [];
    const conversation = new Conversation({
      purpose,
      reader: undefined,
      readers,
      onCard: ({ state }) => states.push(state),
    });
    conversation.start();
    await vi.waitUntil(() => states.at(-1) === "ready");
    await vi.advanceTimersByTimeAsync(0);
    expect(readers.transactionOpen).toBe(false);

    await vi.advanceTimersByTimeAsync(A_MINUTE);
    using pin = pinOf(PASSWORDS[purpose]);
    const submitted = { purpose, pin, lastTry: false };
    const certificate = await conversation.submit(
      verified(submitted, (session) => session.readCertificate(purpose)),
    );

    expect(certificate.length).toBeGreaterThan(1000);
    expect(readers.idleResets).toBe(0);
    expect(verifies()).toBe(1);
    expect(readers.transactionOpen).toBe(false);
    await conversation.end();
  });
});

it("a client that types within its transaction loses the card: so the readers would tell", async () => {
  const connection = await readers.connect("Reader 0");
  await connection.begin();
  const session = await JpkiSession.open(connection, { traits: new CardTraits() });
  await session.triesLeft("authentication");

  await vi.advanceTimersByTimeAsync(SIX_SECONDS);

  expect(readers.idleResets).toBe(1);
  using pin = pinOf(PASSWORDS.authentication);
  await expect(session.verify("authentication", pin)).rejects.toMatchObject({
    code: "card/removed",
  });
  expect(verifies()).toBe(0);
});
