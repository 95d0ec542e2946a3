import { beforeEach, expect, test, vi } from "vitest";
import { HostClient } from "../../../extension/src/background/host-client.ts";
import { closeWith, FakeClock, type PortEnd, portPair, settle } from "../../support/fake-port.ts";

const CONVERSATION = "00000000-0000-4000-8000-00000000000c";
const READY = {
  state: "ready",
  reader: "R",
  token: "card",
  triesLeft: 3,
} as const;

let clock: FakeClock;
let host: HostClient;
let ends: PortEnd[];

beforeEach(() => {
  clock = new FakeClock();
  ends = [];
  let ids = 0;
  host = new HostClient({
    connect: () => {
      const { here, there } = portPair();
      ends.push(there);
      return here;
    },
    version: "0.1.0",
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
    after: clock.after,
  });
});

const end = (): PortEnd => ends.at(-1) ?? expect.fail("no connection");
const asked = (type: string): { id: string } =>
  end().received.findLast((message) => (message as { type: string }).type === type) as never;
const reply = (type: string, result: unknown): void => {
  end().post({ v: 1, id: asked(type).id, ok: true, result });
};
const greet = (): void => {
  reply("hello", { protocol: 1, version: "0.1.0" });
};

test("says hello first, once, on one connection", async () => {
  const both = Promise.all([host.ready(), host.ready()]);
  greet();
  await both;
  expect(ends).toHaveLength(1);
  expect(end().received).toMatchObject([{ v: 1, type: "hello", extension: "0.1.0" }]);
});

test("matches replies by id, whatever their order", async () => {
  const ready = host.ready();
  greet();
  await ready;
  const status = host.request("status", {});
  const prepare = host.request("prepare", { purpose: "signature" });
  await settle();
  reply("prepare", { conversation: CONVERSATION });
  reply("status", { readers: [] });
  await expect(status).resolves.toEqual({ readers: [] });
  await expect(prepare).resolves.toEqual({ conversation: CONVERSATION });
});

test.each([
  ["Specified native messaging host not found.", "host/missing"],
  ["No such native application org.tegata.host", "host/missing"],
  ["Access to the specified native messaging host is forbidden.", "host/forbidden"],
  ["Native host has exited.", "host/crashed"],
])("%s is %s", async (reason, code) => {
  const ready = host.ready();
  closeWith(end(), reason);
  await expect(ready).rejects.toMatchObject({ code });
});

test("a host that speaks a newer protocol makes us the outdated one", async () => {
  const ready = host.ready();
  end().post({ v: 2, id: asked("hello").id, ok: true, result: { protocol: 2, version: "2.0.0" } });
  await expect(ready).rejects.toMatchObject({
    code: "extension/outdated",
    details: { needed: 2, found: 1 },
  });
  expect(end().isClosed()).toBe(true);
});

test("a host that speaks an older protocol is outdated", async () => {
  const ready = host.ready();
  end().post({ v: 0, id: asked("hello").id, ok: true, result: { protocol: 0, version: "0.0.1" } });
  await expect(ready).rejects.toMatchObject({
    code: "host/outdated",
    details: { needed: 1, found: 0 },
  });
  expect(end().isClosed()).toBe(true);
});

test("the host's death fails what waits and is told to the listener; the next request starts anew", async () => {
  const ready = host.ready();
  greet();
  await ready;
  const onGone = vi.fn();
  host.listen({ onCard: vi.fn(), onGone });
  const waiting = host.request("status", {});
  await settle();
  closeWith(end(), "Native host has exited.");
  await expect(waiting).rejects.toMatchObject({ code: "host/crashed" });
  expect(onGone).toHaveBeenCalledOnce();
  const again = host.ready();
  expect(ends).toHaveLength(2);
  greet();
  await again;
});

test.each([
  ["no object", "x"],
  ["an unknown key", { v: 1, id: null, ok: false, error: { code: "internal", details: {} }, x: 1 }],
  ["another version", { v: 3, event: "card", conversation: CONVERSATION, card: READY }],
])("a message that is unreadable ends the host: %s", async (_name, message) => {
  const ready = host.ready();
  greet();
  await ready;
  const waiting = host.request("status", {});
  await settle();
  end().post(message);
  await expect(waiting).rejects.toMatchObject({ code: "host/crashed" });
  expect(end().isClosed()).toBe(true);
});

test("what the host reports arrives with its code and details", async () => {
  const ready = host.ready();
  greet();
  await ready;
  const waiting = host.request("status", {});
  await settle();
  const error = { code: "pin/incorrect", details: { triesLeft: 2 } };
  end().post({ v: 1, id: asked("status").id, ok: false, error });
  await expect(waiting).rejects.toMatchObject(error);
});

test("ends after five minutes unused, but not while someone listens", async () => {
  const ready = host.ready();
  greet();
  await ready;
  const stop = host.listen({ onCard: vi.fn(), onGone: vi.fn() });
  clock.move(5 * 60_000);
  expect(end().isClosed()).toBe(false);
  stop();
  clock.move(5 * 60_000);
  expect(end().isClosed()).toBe(true);
});

test("a host that does not answer hello counts as crashed", async () => {
  const ready = host.ready();
  clock.move(10_000);
  await expect(ready).rejects.toMatchObject({ code: "host/crashed" });
  expect(end().isClosed()).toBe(true);
});
