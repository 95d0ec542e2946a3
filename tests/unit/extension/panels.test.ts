import type { PanelCommand } from "@tegata/protocol/panel";
import { beforeEach, expect, test } from "vitest";
import { HostClient } from "../../../extension/src/background/host-client.ts";
import { Panels } from "../../../extension/src/background/panel/panels.ts";
import type { Sender } from "../../../extension/src/platform/port.ts";
import { FakeClock, type PortEnd, portPair, settle } from "../../support/fake-port.ts";

const PANEL_URL = "chrome-extension://abc/devtools/panel.html";
const CONVERSATION = "00000000-0000-4000-8000-00000000000c";
const PIN = [0x37, 0x37, 0x37, 0x37];
const EXCHANGE = { command: "> 00 a4 04 0c  # SELECT", answer: "< 90 00  # done", ms: 2 };

const sender = (over: Partial<Sender>): Sender => ({
  origin: "https://rp.example",
  url: "https://rp.example/",
  tabId: 7,
  tabActive: true,
  frameId: 0,
  documentId: "D",
  documentActive: true,
  ...over,
});

let clock: FakeClock;
let panels: Panels;
let host: HostClient;
let native: PortEnd;

beforeEach(() => {
  clock = new FakeClock();
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`;
  panels = new Panels({ panelUrl: PANEL_URL, newId, now: clock.now, date: clock.now });
  host = new HostClient({
    connect: () => {
      const { here, there } = portPair();
      native = there;
      there.onMessage((message) => {
        const { id, type } = message as { id: string; type: string };
        there.post({ v: 1, id, ok: true, result: RESULTS[type] ?? {} });
      });
      return here;
    },
    ...{ version: "0.1.0", newId, after: clock.after },
  });
});

const RESULTS: Readonly<Record<string, object>> = {
  hello: { protocol: 1, version: "0.1.0" },
  prepare: { conversation: CONVERSATION },
  certificate: { certificate: "AAAA" },
};

function openPanel(tabId: number, over: Partial<Sender> = {}): PortEnd {
  const { here, there } = portPair();
  panels.accept(here, sender({ url: PANEL_URL, tabId: undefined, ...over }));
  there.post({ type: "watch", tabId });
  return there;
}

const told = (panel: PortEnd): PanelCommand[] => panel.received as PanelCommand[];
const hopsOf = (panel: PortEnd): string[] =>
  told(panel).flatMap((command) => (command.type === "hop" ? [command.hop.what] : []));
const askedOfHost = (): string[] =>
  native.received.map((message) => {
    const { type, on } = message as { type: string; on?: boolean };
    return on === undefined ? type : `${type} ${on ? "on" : "off"}`;
  });

/** One request through host and page, as `Requests` uses what a watch gives it. */
async function request(watch: ReturnType<Panels["watch"]>): Promise<void> {
  const { here, there } = portPair();
  const page = watch.page(here);
  const detail = JSON.stringify({ keypair_division: "02" });
  there.post({ type: "request", door: "j-lis", detail, gesture: 1 });
  const seen = watch.host(host);
  const { conversation } = await seen.request("prepare", { purpose: "authentication" });
  native.post({ v: 1, event: "exchange", exchange: EXCHANGE });
  await seen.request("certificate", { conversation, pin: [...PIN] });
  page.post({ type: "answer", detail: "A".repeat(20) });
  await seen.end(conversation);
}

test("the panel hears each hop of its tab, and the host says commands only in between", async () => {
  const panel = openPanel(7);
  await request(panels.watch(sender({})));

  expect(hopsOf(panel)).toEqual([
    ...["launchJPKIApp", "prepare", "exchange", "certificate", "answer", "end"],
  ]);
  expect(askedOfHost()).toEqual(["hello", "trace on", "prepare", "certificate", "end"]);
  expect(told(panel).find(({ type }) => type === "over")).toMatchObject({ error: null });
});

test("no password and no answer is among what it hears", async () => {
  const panel = openPanel(7);
  await request(panels.watch(sender({})));
  const all = JSON.stringify(told(panel));
  expect(all).not.toContain(PIN.join());
  expect(all).not.toContain("AAAA");
});

function closedPanel(): PortEnd {
  const panel = openPanel(7);
  panel.close();
  return panel;
}

const NOT_WATCHING: Readonly<Record<string, () => PortEnd | null>> = {
  "no panel": () => null,
  "a panel of another tab": () => openPanel(8),
  "a panel that was closed": closedPanel,
};

test.each(
  Object.entries(NOT_WATCHING),
)("with %s nothing is noted, and the host is not told to say commands", async (_, open) => {
  const panel = open();
  await request(panels.watch(sender({})));
  expect(askedOfHost()).toEqual(["hello", "prepare", "certificate", "end"]);
  expect(panel?.received ?? []).toEqual([]);
});

test("a panel that closes in the middle stops the host's words at once", async () => {
  const panel = openPanel(7);
  const seen = panels.watch(sender({})).host(host);
  await seen.request("prepare", { purpose: "authentication" });
  panel.close();
  await settle();
  expect(askedOfHost()).toEqual(["hello", "trace on", "prepare", "trace off"]);
});

test.each([
  ["a page", { origin: "https://rp.example", url: "https://rp.example/devtools/panel.html" }],
  ["a page of ours that is no panel", { url: "chrome-extension://abc/pages/pages.html" }],
])("%s that wants to look on is sent away", async (_, over) => {
  const port = openPanel(7, over);
  expect(port.isClosed()).toBe(true);
  await request(panels.watch(sender({})));
  expect(port.received).toEqual([]);
});

test("two requests at once: the commands to the card are told to the one at work there", async () => {
  const panel = openPanel(7);
  const watch = panels.watch(sender({}));
  await watch.host(host).request("prepare", { purpose: "authentication" });
  await panels
    .watch(sender({}))
    .host(host)
    .request("status", {})
    .catch(() => undefined);
  expect(askedOfHost()).not.toContain("trace off");
  native.post({ v: 1, event: "exchange", exchange: EXCHANGE });
  expect(hopsOf(panel).filter((what) => what === "exchange")).toHaveLength(1);
});
