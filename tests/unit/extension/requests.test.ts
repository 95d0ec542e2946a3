import { TegataError } from "@tegata/protocol/errors";
import type { PageCommand } from "@tegata/protocol/extension";
import type { CardState } from "@tegata/protocol/host";
import { beforeEach, expect, test } from "vitest";
import { GestureLedger } from "../../../extension/src/background/gestures.ts";
import type { HostClient } from "../../../extension/src/background/host-client.ts";
import { PageNews } from "../../../extension/src/background/page-news.ts";
import { UNWATCHED } from "../../../extension/src/background/panel/watch.ts";
import { RateLimit } from "../../../extension/src/background/rate-limit.ts";
import { Requests } from "../../../extension/src/background/requests.ts";
import type { Sender } from "../../../extension/src/platform/port.ts";
import { DEFAULT_SETTINGS } from "../../../extension/src/settings/settings.ts";
import { FakeClock, type PortEnd, portPair, settle } from "../../support/fake-port.ts";
import { FakeHost, FakeScreen } from "../../support/fake-prompt.ts";

const PORTAL = "https://www.ras-immi.moj.go.jp";
const SENDER: Sender = {
  origin: PORTAL,
  url: `${PORTAL}/`,
  tabId: 7,
  tabActive: true,
  frameId: 0,
  documentId: "D",
  documentActive: true,
};
const DETAIL = '{"mode":"11","keypair_division":"02"}';
const READY: CardState = { state: "ready", reader: "R", token: "card", triesLeft: 3 };
const FAILURE = '{"mode":"11","result":"1","errcode":"EW004JC200"}';

let host: FakeHost;
let screens: FakeScreen[];
let requests: Requests;
let officialOrigins: string[];
let reader: string | null;

beforeEach(() => {
  host = new FakeHost();
  screens = [];
  officialOrigins = [];
  reader = null;
  const clock = new FakeClock();
  requests = new Requests({
    host: host as unknown as HostClient,
    screens: {
      open: async () => {
        const screen = new FakeScreen();
        screens.push(screen);
        return screen;
      },
    },
    gestures: new GestureLedger(clock.now),
    limit: new RateLimit(clock.now),
    block: () => undefined,
    policy: { loopback: false, isGranted: async () => false, mayUse: async () => true },
    loadSettings: async () => ({ ...DEFAULT_SETTINGS, officialOrigins, reader }),
    screenStyle: () => "frame",
    news: new PageNews({
      host: host as unknown as HostClient,
      version: "0.1.0",
      after: clock.after,
    }),
    describe: ({ code, details }) => ({ code, details, message: code }),
    watch: () => UNWATCHED,
    after: clock.after,
  });
});

let gesture = 0;
async function ask(over: { detail?: string; gesture?: number; sender?: Partial<Sender> } = {}) {
  const { here, there } = portPair();
  requests.accept(here, { ...SENDER, ...over.sender });
  gesture += 1;
  there.post({ type: "request", door: "j-lis", detail: DETAIL, gesture, ...pick(over) });
  await settle();
  return there;
}
const pick = ({ detail, gesture: number }: { detail?: string; gesture?: number }) => ({
  ...(detail === undefined ? {} : { detail }),
  ...(number === undefined ? {} : { gesture: number }),
});
const screen = (): FakeScreen => screens.at(-1) ?? expect.fail("no screen is open");
const answersTo = (page: PortEnd): PageCommand[] => page.received as PageCommand[];
const submit = async (pin = [0x31, 0x32, 0x33, 0x34]): Promise<void> => {
  screen().say({ type: "submit", pin, lastTry: false });
  await settle();
};

test("a password submitted once is presented once; the page gets the certificate", async () => {
  const page = await ask();
  host.listener?.onCard("C", READY);
  expect(screen().shown).toMatchObject([{ type: "ask-pin" }, { type: "card", card: READY }]);

  const pin = [0x31, 0x32, 0x33, 0x34];
  await submit(pin);

  expect(host.asked).toEqual([
    { type: "prepare" },
    { type: "certificate", pin: [0x31, 0x32, 0x33, 0x34] },
  ]);
  expect(pin).toEqual([0, 0, 0, 0]);
  expect(answersTo(page)).toMatchObject([{ type: "answer" }]);
  expect(JSON.parse((answersTo(page)[0] as { detail: string }).detail)).toEqual({
    mode: "11",
    result: "0",
    certificate: "AAAA",
    errcode: "",
  });
  expect(screen().isClosed).toBe(true);
  expect(host.end).toHaveBeenCalledExactlyOnceWith("C");
});

test.each([
  ["pin/incorrect", { triesLeft: 2 }],
  ["card/removed", {}],
  ["reader/none", {}],
  ["pin/last-try", { purpose: "authentication" }],
] as const)("%s stays on the screen: nothing is sent again, the page hears nothing", async (code, details) => {
  host.present.mockRejectedValueOnce(new TegataError(code, "", details));
  const page = await ask();
  await submit();

  expect(screen().last).toEqual({ type: "failed", error: { code, details } });
  expect(host.asked.filter(({ type }) => type === "certificate")).toHaveLength(1);
  expect(answersTo(page)).toEqual([]);
  expect(screen().isClosed).toBe(false);
});

test("a failure that nobody can mend here answers the page and stays as a notice", async () => {
  host.present.mockRejectedValueOnce(new TegataError("host/crashed", "", {}));
  const page = await ask();
  await submit();

  expect(answersTo(page)).toEqual([{ type: "answer", detail: FAILURE }]);
  expect(screen().last).toMatchObject({ type: "notice", error: { code: "host/crashed" } });
  screen().say({ type: "cancel" });
  expect(screen().isClosed).toBe(true);
});

test.each([
  [
    "the person cancels",
    () => {
      screen().say({ type: "cancel" });
    },
  ],
  [
    "the screen is closed",
    () => {
      screen().go();
    },
  ],
])("%s: the page is answered and the conversation ends", async (_name, cancel) => {
  const page = await ask();
  cancel();
  await settle();
  expect(answersTo(page)).toEqual([{ type: "answer", detail: FAILURE }]);
  expect(host.end).toHaveBeenCalledExactlyOnceWith("C");
  expect(screen().isClosed).toBe(true);
});

test("a cancel while the card is at work answers the page at once", async () => {
  host.present.mockReturnValueOnce(new Promise(() => undefined));
  const page = await ask();
  await submit();
  screen().say({ type: "cancel" });
  await settle();
  expect(answersTo(page)).toEqual([{ type: "answer", detail: FAILURE }]);
});

test("the page goes: the screen closes and the conversation ends", async () => {
  const page = await ask();
  page.close();
  await settle();
  expect(screen().isClosed).toBe(true);
  expect(host.end).toHaveBeenCalledOnce();
});

test("the page goes before the host is ready: no screen is left behind", async () => {
  let start = (): void => undefined;
  host.ready.mockReturnValueOnce(
    new Promise((resolve) => {
      start = () => {
        resolve({ protocol: 1, version: "0.1.0" });
      };
    }),
  );
  const page = await ask();
  page.close();
  start();
  await settle();
  expect(screens.every(({ isClosed }) => isClosed)).toBe(true);
  expect(host.asked).toEqual([]);
});

test("a conversation that is prepared only after the cancel is ended too", async () => {
  let prepared = (): void => undefined;
  host.prepare.mockReturnValueOnce(
    new Promise((resolve) => {
      prepared = () => {
        resolve({ conversation: "LATE" });
      };
    }),
  );
  await ask();
  screen().say({ type: "cancel" });
  await settle();
  prepared();
  await settle();
  expect(host.end).toHaveBeenCalledExactlyOnceWith("LATE");
});

test("one conversation at a time: another tab is busy at once, and free again after the end", async () => {
  await ask();
  const other = await ask({ sender: { tabId: 8, documentId: "E" } });
  expect(answersTo(other)).toEqual([{ type: "answer", detail: FAILURE }]);
  expect(screen().last).toMatchObject({ type: "notice", error: { code: "request/busy" } });

  screens[0]?.say({ type: "cancel" });
  await settle();
  const third = await ask({ sender: { tabId: 9, documentId: "F" } });
  expect(answersTo(third)).toEqual([]);
  expect(screen().last).toMatchObject({ type: "ask-pin" });
});

test("without a gesture the person is asked first, and no conversation is opened before", async () => {
  await ask({ gesture: 0 });
  expect(screen().shown).toMatchObject([{ type: "who-asks", subject: { origin: PORTAL } }]);
  expect(host.asked).toEqual([]);
  screen().say({ type: "go-on" });
  await settle();
  expect(host.asked).toEqual([{ type: "prepare" }]);
});

test("an event that overtakes the reply that names its conversation is not lost", async () => {
  host.prepare.mockImplementationOnce(async () => {
    host.listener?.onCard("C", READY);
    return { conversation: "C" };
  });
  await ask();
  expect(screen().last).toEqual({ type: "card", card: READY });
});

test.each([
  "",
  "{",
  "[]",
  '{"keypair_division":"07"}',
])("a detail that cannot be read: a failure without mode, and a notice (%s)", async (detail) => {
  const page = await ask({ detail });
  expect(answersTo(page)).toEqual([
    { type: "answer", detail: '{"result":"1","errcode":"EW004JC200"}' },
  ]);
  expect(screen().last).toMatchObject({ type: "notice", error: { code: "request/invalid" } });
  expect(host.asked).toEqual([]);
});

test("a document shows one notice, however often it fails", async () => {
  for (let i = 0; i < 20; i += 1) await ask({ detail: "{" });
  expect(screens).toHaveLength(1);
});

test.each([
  { origin: "null" },
  { origin: "http://portal.example" },
  { frameId: 2 },
  { tabActive: false },
])("a sender that may not ask gets a failure and no screen: %o", async (sender) => {
  const page = await ask({ sender });
  expect(answersTo(page)).toEqual([{ type: "answer", detail: FAILURE }]);
  expect(screens).toEqual([]);
  expect(host.ready).not.toHaveBeenCalled();
});

test("a site that was handed back: the event is passed on, whatever it says", async () => {
  officialOrigins = [PORTAL];
  const page = await ask({ detail: "{" });
  expect(answersTo(page)).toEqual([{ type: "pass-on" }]);
  expect(screens).toEqual([]);
});

test.each([
  [true, [{ type: "probe" }, { type: "pass-on" }], 0],
  [false, [{ type: "probe" }, { type: "answer", detail: FAILURE }], 1],
])("no host; the official client heard: %s", async (heard, commands, shown) => {
  host.ready.mockRejectedValueOnce(new TegataError("host/missing", "", {}));
  const page = await ask();
  page.post({ type: "probed", heard });
  await settle();
  expect(answersTo(page)).toEqual(commands);
  expect(screens).toHaveLength(shown);
});

test.each([
  "host/forbidden",
  "host/crashed",
] as const)("%s is told and answered without asking for another client", async (code) => {
  host.ready.mockRejectedValueOnce(new TegataError(code, "", {}));
  const page = await ask();
  expect(answersTo(page)).toEqual([{ type: "answer", detail: FAILURE }]);
  expect(screen().last).toMatchObject({ type: "notice", error: { code } });
});

test("the reader that the person chose is used; away, they can go on with any", async () => {
  reader = "Mine 00 00";
  await ask();
  const away: CardState = { state: "reader-away", reader };
  host.listener?.onCard("C", away);
  expect(screen().last).toEqual({ type: "card", card: away });

  host.prepare.mockResolvedValueOnce({ conversation: "D" });
  screen().say({ type: "any-reader" });
  await settle();
  host.listener?.onCard("D", READY);
  await submit();

  expect(host.asked.map((each) => [each.type, each.reader])).toEqual([
    ["prepare", "Mine 00 00"],
    ["prepare", undefined],
    ["certificate", undefined],
  ]);
  expect(host.end.mock.calls).toEqual([["C"], ["D"]]);
});
