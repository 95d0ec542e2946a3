import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Core } from "../../../native-host/src/host/core.ts";
import { encodeFrame } from "../../../native-host/src/host/framing.ts";
import { HostServer } from "../../../native-host/src/host/serve.ts";

const FIVE_MINUTES = 5 * 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function host() {
  const input = new PassThrough();
  const statuses: number[] = [];
  const core = {
    isInConversation: false,
    isStuck: false,
    isWaiting: false,
    end: async () => undefined,
    dispatch: async () => ({
      reply: { v: 1, id: null, ok: true, result: { readers: [] } },
      isOurs: true,
    }),
  } satisfies Record<keyof Core, unknown>;
  const server = new HostServer({
    version: "0.1.0",
    loadCore: async () => core as unknown as Core,
    input,
    send: async () => undefined,
    exit: async (status) => {
      statuses.push(status);
    },
  });
  server.start();
  const ask = async (type: string) => {
    input.write(encodeFrame({ v: 1, id: crypto.randomUUID(), type }));
    await vi.advanceTimersByTimeAsync(1);
  };
  return { core, statuses, ask };
}

test("a host that nobody uses for five minutes ends", async () => {
  const { statuses } = host();

  await vi.advanceTimersByTimeAsync(FIVE_MINUTES - 1);
  expect(statuses).toEqual([]);

  await vi.advanceTimersByTimeAsync(1);
  expect(statuses).toEqual([0]);
});

test("every message gives it five more minutes", async () => {
  const { statuses, ask } = host();
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES - 1000);

  await ask("status");
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES - 1000);
  expect(statuses).toEqual([]);

  await vi.advanceTimersByTimeAsync(1000);
  expect(statuses).toEqual([0]);
});

test("it does not end in a conversation, however long a person thinks", async () => {
  const { core, statuses, ask } = host();
  await ask("prepare");
  core.isInConversation = true;

  await vi.advanceTimersByTimeAsync(4 * FIVE_MINUTES);
  expect(statuses).toEqual([]);

  core.isInConversation = false;
  await vi.advanceTimersByTimeAsync(FIVE_MINUTES);
  expect(statuses).toEqual([0]);
});
