import { TegataError } from "@tegata/protocol/errors";
import type { ReaderStatus } from "@tegata/protocol/host";
import { expect, it, vi } from "vitest";
import type { HostClient } from "../../../../extension/src/background/host-client.ts";
import { PageNews } from "../../../../extension/src/background/page-news.ts";
import { FakeClock, settle } from "../../../support/fake-port.ts";

const CARD: NonNullable<ReaderStatus["card"]> = {
  kind: "jpki",
  token: "card",
  certificates: { authentication: true, signature: true },
  triesLeft: { authentication: 3, signature: 5 },
};
const inWords = ({ code, details }: { code: string; details: object }) => ({
  ...{ code, message: code },
  details: details as Record<string, string>,
});

function newsWith(answers: Partial<Record<string, () => unknown>>) {
  const clock = new FakeClock();
  const request = vi.fn(async (type: string) => answers[type]?.());
  const ready = vi.fn(async () => answers["ready"]?.() ?? { protocol: 1, version: "1.0.0" });
  const host = { ready, request } as unknown as HostClient;
  return { news: new PageNews({ host, version: "0.1.0", after: clock.after }), clock, request };
}

const problemWith = async (readers: readonly ReaderStatus[]): Promise<string | undefined> =>
  (await newsWith({ status: () => ({ readers }) }).news.status(inWords)).problem?.code;

it("names the first thing that stands in the way, and nothing when all is well", async () => {
  const reader = (card: ReaderStatus["card"]): ReaderStatus[] => [{ name: "R", card }];
  const without = { ...CARD, certificates: { authentication: false, signature: true } };
  const blocked = { ...CARD, triesLeft: { authentication: 0, signature: 5 } };

  expect(await problemWith([])).toBe("reader/none");
  expect(await problemWith(reader(null))).toBe("card/none");
  expect(await problemWith(reader({ ...CARD, kind: "unknown" }))).toBe("card/unknown");
  expect(await problemWith(reader(without))).toBe("certificate/absent");
  expect(await problemWith(reader(blocked))).toBe("pin/blocked");
  expect(await problemWith(reader(CARD))).toBeUndefined();
});

it("tells a page without a host that there is none: no failure of the call", async () => {
  const { news } = newsWith({
    ready: () => {
      throw new TegataError("host/missing", "", {});
    },
  });

  expect(await news.status(inWords)).toMatchObject({
    ...{ extension: "0.1.0", host: null, card: "absent" },
    problem: { code: "host/missing" },
  });
});

it("looks at the readers once for pages that ask at the same time", async () => {
  const { news, request } = newsWith({ status: () => ({ readers: [] }) });

  await Promise.all([news.status(inWords), news.status(inWords)]);

  expect(request).toHaveBeenCalledTimes(1);
});

it("tells changes only, looks at no card, and ends with its signal", async () => {
  let card = "absent";
  const { news, clock, request } = newsWith({ presence: () => ({ card }) });
  const heard: string[] = [];
  const over = new AbortController();
  const watch = news.watch(over.signal, (now) => heard.push(now));
  const look = async (): Promise<void> => {
    clock.move(1000);
    await settle();
  };

  await settle();
  await look();
  card = "present";
  await look();
  await look();
  over.abort();
  await look();
  await watch;

  expect(heard).toEqual(["present"]);
  expect(new Set(request.mock.calls.map(([type]) => type))).toEqual(new Set(["presence"]));
});
