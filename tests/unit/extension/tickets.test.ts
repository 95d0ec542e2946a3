import { beforeEach, expect, test } from "vitest";
import { Tickets } from "../../../extension/src/background/tickets.ts";
import type { Sender } from "../../../extension/src/platform/port.ts";
import { FakeClock, portPair, settle } from "../../support/fake-port.ts";

const OWN = "chrome-extension://own";
const SCREEN: Sender = {
  origin: OWN,
  url: `${OWN}/pin/pin-frame.html`,
  tabId: 7,
  tabActive: true,
  frameId: 3,
  documentId: "P",
  documentActive: true,
};

let clock: FakeClock;
let tickets: Tickets;
beforeEach(() => {
  clock = new FakeClock();
  tickets = new Tickets({
    newId: () => crypto.randomUUID(),
    ownOrigin: OWN,
    after: clock.after,
  });
});

const issue = () => tickets.issue(2000, async ({ tabId, frameId }) => tabId === 7 && frameId !== 0);

/** Presents a ticket; resolves to whether the port was left open. */
async function present(message: unknown, sender: Sender = SCREEN): Promise<boolean> {
  const { here, there } = portPair();
  tickets.accept(here, sender);
  there.post(message);
  await settle();
  return !there.isClosed();
}

test("a ticket is good for one screen, once", async () => {
  const { ticket, redeemed } = issue();
  expect(await present({ type: "ticket", ticket })).toBe(true);
  await redeemed;
  expect(await present({ type: "ticket", ticket })).toBe(false);
});

test.each([
  ["another tab", { tabId: 8 }],
  ["the page's own frame", { frameId: 0 }],
  ["a page of a site", { origin: "https://www.ras-immi.moj.go.jp" }],
])("a ticket is refused from %s, and spent by it", async (_name, over) => {
  const { ticket } = issue();
  expect(await present({ type: "ticket", ticket }, { ...SCREEN, ...over })).toBe(false);
  expect(await present({ type: "ticket", ticket })).toBe(false);
});

test.each([
  ["no ticket", { type: "cancel" }],
  ["an unknown one", { type: "ticket", ticket: "00000000-0000-4000-8000-000000000000" }],
  ["an extra key", { type: "ticket", ticket: "00000000-0000-4000-8000-000000000000", x: 1 }],
  ["no message of ours", "ticket"],
])("%s: the screen is sent away", async (_name, message) => {
  issue();
  expect(await present(message)).toBe(false);
});

test("a ticket that nobody presents in time is void", async () => {
  const { ticket, redeemed } = issue();
  clock.move(2000);
  await expect(redeemed).rejects.toMatchObject({ code: "internal" });
  expect(await present({ type: "ticket", ticket })).toBe(false);
});
