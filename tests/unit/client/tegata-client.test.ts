import { isTegataError, TegataClient } from "@tegata/client";
import { PageCall } from "@tegata/protocol/page";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LANGUAGE_TAGS } from "../../../extension/src/i18n/languages.ts";
import { AnsweringDoor, PageWindow } from "../../support/client/page-window.ts";

const doors: AnsweringDoor[] = [];
afterEach(() => {
  for (const door of doors.splice(0)) door.hangUp();
});

function openPage() {
  const window = new PageWindow();
  return { window, tegata: new TegataClient(window.asWindow()) };
}

function allowTegata(window: PageWindow): AnsweringDoor {
  const door = new AnsweringDoor(window);
  doors.push(door);
  return door;
}

const CHALLENGE = Buffer.alloc(32, 7).toString("base64");

describe("calls", () => {
  it.each([
    ["status", (t: TegataClient) => t.status({ lang: "ja" })],
    ["certificate", (t: TegataClient) => t.getCertificate({ purpose: "signature" })],
    ["authenticate", (t: TegataClient) => t.authenticate({ challenge: CHALLENGE })],
    [
      "sign",
      (t: TegataClient) =>
        t.sign({
          format: "cms",
          documents: [
            Uint8Array.of(1, 2),
            { name: "a.txt", bytes: Uint8Array.of(3) },
            new File(["four"], "申請書.pdf"),
            { name: "d", digest: { algorithm: "SHA-256", value: new Uint8Array(32) } },
          ],
        }),
    ],
  ] as const)("sends a %s that the worker's schema takes", async (type, start) => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);

    const result = start(tegata);
    const call = await door.call();
    door.send({ id: call.id, ok: false, error: { code: "card/none", details: {}, message: "m" } });
    await expect(result).rejects.toMatchObject({ code: "card/none" });

    expect(PageCall.parse(call)).toMatchObject({ type });
  });

  it("gives the answers to the calls that they belong to", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);

    const first = tegata.getCertificate({ purpose: "authentication" });
    const second = tegata.getCertificate({ purpose: "signature" });
    const calls = [await door.call(1), await door.call(2)];
    const answer = (purpose: string, certificate: string) => {
      const id = calls.find((call) => call["purpose"] === purpose)?.id;
      door.send({ id, ok: true, result: { certificate } });
    };
    answer("signature", "Ag==");
    answer("authentication", "AQ==");

    expect(await first).toEqual(Uint8Array.of(1));
    expect(await second).toEqual(Uint8Array.of(2));
  });

  it("carries code, details, sentence and link of a failure", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);

    const result = tegata.authenticate({ challenge: CHALLENGE });
    const { id } = await door.call();
    const link = "https://tegata.org/install/windows/chrome";
    const details = { needed: 2, found: 1 };
    door.send({
      id,
      ok: false,
      error: { code: "host/outdated", details, message: "更新してください。", link },
    });
    const error: unknown = await result.catch((thrown: unknown) => thrown);

    expect(isTegataError(error, "host/outdated") && error.details.needed).toBe(2);
    expect(error).toMatchObject({ message: "更新してください。", link });
  });

  it("turns the problem of a status into an error", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);

    const result = tegata.status();
    const { id } = await door.call();
    const problem = { code: "card/none", details: {}, message: "カードを置いてください。" };
    const status = { extension: "0.1.0", host: "0.1.0", card: "absent" };
    door.send({ id, ok: true, result: { ...status, problem } });

    expect(await result).toMatchObject({ ...status, problem: { code: "card/none" } });
  });
});

describe("cancelling", () => {
  it("sends a cancel and rejects at once", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);
    const controller = new AbortController();

    const result = tegata.authenticate({ challenge: CHALLENGE, signal: controller.signal });
    const { id } = await door.call();
    controller.abort("the person went on");

    await expect(result).rejects.toMatchObject({
      code: "request/cancelled",
      cause: "the person went on",
    });
    expect(await door.call(2)).toMatchObject({ type: "cancel", id });
  });

  it("sends nothing for a signal that is aborted already", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);

    await expect(
      tegata.getCertificate({ purpose: "signature", signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: "request/cancelled" });
    const status = tegata.status();
    const { id, type } = await door.call();
    door.send({ id, ok: true, result: {} });
    await status;

    expect(type).toBe("status");
    expect(door.calls).toHaveLength(1);
  });
});

describe("nobody there", () => {
  it.each([
    { lang: undefined, says: /許可してください/ },
    { lang: "en-GB", says: /allow this site/ },
    { lang: "zh-TW", says: /網站/ },
    { lang: "zh", says: /网站/ },
    { lang: "tl-PH", says: /payagan/ },
    { lang: "ja-x-easy", says: /きょか/ },
    { lang: "tlh", says: /許可してください/ },
  ])("says both remedies in the person's language ($lang)", async ({ lang, says }) => {
    const { tegata } = openPage();

    const error: unknown = await tegata.status({ lang }).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({
      code: "extension/not-answering",
      message: expect.stringMatching(says) as unknown,
      link: expect.stringMatching(/\/windows\/chrome$/) as unknown,
    });
  });

  it("is said in every language of the extension, each in its own words", async () => {
    const sentences = await Promise.all(
      LANGUAGE_TAGS.map(async (lang) => {
        const { tegata } = openPage();
        return tegata.status({ lang }).catch((error: unknown) => (error as Error).message);
      }),
    );

    expect(new Set(sentences).size).toBe(LANGUAGE_TAGS.length);
  });

  it("is known within 300 ms", async () => {
    vi.useFakeTimers();
    try {
      const { tegata } = openPage();
      let code: unknown;
      const known = tegata.status().catch((error: unknown) => {
        code = (error as { code: unknown }).code;
      });

      await vi.advanceTimersByTimeAsync(300);

      expect(code).toBe("extension/not-answering");
      await known;
    } finally {
      vi.useRealTimers();
    }
  });

  it("is heard when the person allows the site, without a reload", async () => {
    const { window, tegata } = openPage();
    await expect(tegata.status()).rejects.toMatchObject({ code: "extension/not-answering" });
    const available = new Promise((resolve) => {
      tegata.addEventListener("available", resolve);
    });

    const door = allowTegata(window);
    door.announce();
    await available;
    const result = tegata.status();
    const { id } = await door.call();
    door.send({ id, ok: true, result: { extension: "0.1.0", host: null, card: "absent" } });

    expect(await result).toMatchObject({ extension: "0.1.0" });
  });

  it("fails what waits when the content script goes", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);

    const result = tegata.authenticate({ challenge: CHALLENGE });
    await door.call();
    door.hangUp();

    await expect(result).rejects.toMatchObject({ code: "extension/not-answering" });
  });

  it("refuses an insecure page by its own code", async () => {
    const { window, tegata } = openPage();
    window.isSecureContext = false;

    await expect(tegata.status()).rejects.toMatchObject({ code: "origin/insecure" });
  });
});

describe("the handshake", () => {
  it.each([
    ["another frame", (window: PageWindow) => ({ source: {}, origin: window.location.origin })],
    [
      "another origin",
      (window: PageWindow) => ({ source: window, origin: "https://evil.example" }),
    ],
  ])("takes no port from %s", async (_who, from) => {
    const { window, tegata } = openPage();
    const { port1, port2 } = new MessageChannel();
    window.addEventListener("message", (event) => {
      const { data } = event as MessageEvent<{ type: string; id: string }>;
      if (data.type !== "connect") return;
      window.deliver({ tegata: 1, type: "port", id: data.id }, { ...from(window), ports: [port2] });
    });

    await expect(tegata.status()).rejects.toMatchObject({ code: "extension/not-answering" });
    port1.close();
  });

  it("takes no port under another id", async () => {
    const { window, tegata } = openPage();
    const { port1, port2 } = new MessageChannel();
    window.addEventListener("message", (event) => {
      const { data } = event as MessageEvent<{ type: string }>;
      if (data.type !== "connect") return;
      window.deliver(
        { tegata: 1, type: "port", id: crypto.randomUUID() },
        { source: window, origin: window.location.origin, ports: [port2] },
      );
    });

    await expect(tegata.status()).rejects.toMatchObject({ code: "extension/not-answering" });
    port1.close();
  });

  it("is made once for all calls", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);
    let connects = 0;
    window.addEventListener("message", (event) => {
      if ((event as MessageEvent<{ type: string }>).data.type === "connect") connects += 1;
    });

    for (const n of [1, 2, 3]) {
      const result = tegata.status();
      const { id } = await door.call(n);
      door.send({ id, ok: true, result: { extension: "0.1.0", host: null, card: "absent" } });
      await result;
    }

    expect(connects).toBe(1);
  });
});

describe("card events", () => {
  it("come after a watch, and again after the site was allowed anew", async () => {
    const { window, tegata } = openPage();
    const door = allowTegata(window);
    const seen: unknown[] = [];
    const next = (count: number) =>
      new Promise<void>((resolve) => {
        tegata.addEventListener("card", (event) => {
          seen.push((event as CustomEvent<unknown>).detail);
          if (seen.length === count) resolve();
        });
      });

    const came = next(1);
    const watch = await door.call(1);
    door.send({ id: watch.id, ok: true, result: {} });
    door.send({ id: watch.id, event: "card", card: "present" });
    await came;
    door.announce();
    const again = await door.call(2);

    expect(seen).toEqual([{ card: "present" }]);
    expect(watch.type).toBe("watch");
    expect(again.type).toBe("watch");
  });
});
