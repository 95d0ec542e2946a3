import type { CardState } from "@tegata/protocol/host";
import type { OwnPageCommand } from "@tegata/protocol/own-pages";
import { beforeEach, expect, test } from "vitest";
import { OwnPages } from "../../../extension/src/background/own-pages.ts";
import { deferred } from "../../../extension/src/background/waiting.ts";
import type { Sender } from "../../../extension/src/platform/port.ts";
import { type PortEnd, portPair, settle } from "../../support/fake-port.ts";
import { FakeHost } from "../../support/fake-prompt.ts";

const OWN = "chrome-extension://own";
const SENDER = { origin: OWN } as Sender;
const AWAY: CardState = { state: "reader-away", reader: "Mine 00 00" };

let host: FakeHost;
let chosen: string | null;
let releases: number;
let isFree: boolean;
let pages: OwnPages;

beforeEach(() => {
  host = new FakeHost();
  chosen = null;
  releases = 0;
  isFree = true;
  pages = new OwnPages({
    host: host as never,
    hold: () => {
      if (!isFree) return null;
      return {
        cardIsFree: Promise.resolve(),
        release: () => {
          releases += 1;
        },
      };
    },
    ownOrigin: OWN,
    newNonce: () => "N",
    reader: async () => chosen,
  });
});

async function start(task = "certificate", sender = SENDER): Promise<PortEnd> {
  const { here, there } = portPair();
  pages.accept(here, sender);
  there.post({ type: "start", task, purpose: "authentication" });
  await settle();
  return there;
}
const submit = async (page: PortEnd): Promise<void> => {
  page.post({ type: "submit", pin: [0x31, 0x32, 0x33, 0x34], lastTry: false });
  await settle();
};
const heard = (page: PortEnd) => page.received as OwnPageCommand[];

test("while the card works on a password, further ones are not presented, however many", async () => {
  const answer = deferred<unknown>();
  host.present.mockReturnValueOnce(answer.promise);
  const page = await start();
  await submit(page);
  await submit(page);
  await submit(page);
  answer.resolve({ certificate: "AAAA" });
  await settle();

  expect(host.asked.filter(({ type }) => type === "certificate")).toHaveLength(1);
  expect(heard(page)).toEqual([{ type: "done", result: { certificate: "AAAA" } }]);
  expect(releases).toBe(1);
});

test("the reader that the person chose is used for tasks and questions alike", async () => {
  chosen = "Mine 00 00";
  await start();
  await pages.answer({ type: "read-card" }, SENDER);
  await pages.answer({ type: "doctor" }, SENDER);
  await pages.answer({ type: "read-card", anyReader: true }, SENDER);
  expect(host.asked).toEqual([
    { type: "prepare", reader: "Mine 00 00" },
    { type: "read-card", reader: "Mine 00 00" },
    { type: "doctor", reader: "Mine 00 00" },
    { type: "read-card" },
  ]);
});

test("the chosen reader is away: any reader means a new conversation, and the old one ends", async () => {
  chosen = "Mine 00 00";
  const page = await start();
  host.listener?.onCard("C", AWAY);
  host.prepare.mockResolvedValueOnce({ conversation: "D" });
  page.post({ type: "any-reader" });
  await settle();
  host.listener?.onCard("C", { state: "no-card" });
  host.listener?.onCard("D", { state: "no-card" });
  await submit(page);

  expect(heard(page).slice(0, 2)).toEqual([
    { type: "card", card: AWAY },
    { type: "card", card: { state: "no-card" } },
  ]);
  expect(host.asked.map(({ type, reader }) => [type, reader])).toEqual([
    ["prepare", "Mine 00 00"],
    ["prepare", undefined],
    ["certificate", undefined],
  ]);
  expect(host.end.mock.calls).toEqual([["C"], ["D"]]);
});

test("busy: the task ends, and whoever listens to the host's cards goes on doing so", async () => {
  const other = { onCard: () => undefined, onGone: () => undefined };
  host.listen(other);
  isFree = false;
  const page = await start();
  expect(heard(page)).toMatchObject([{ type: "over", error: { code: "request/busy" } }]);
  expect(host.listener).toBe(other);
});

test("no page but ours is answered", async () => {
  const page = await start("certificate", { origin: "https://site.example" } as Sender);
  expect(page.isClosed()).toBe(true);
  expect(
    pages.answer({ type: "read-card" }, { origin: "https://site.example" } as Sender),
  ).toBeNull();
  expect(host.asked).toEqual([]);
});
