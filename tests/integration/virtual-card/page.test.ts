/** The page of `tegata-card serve --ui`, in a real browser. */
import { LoopbackCard, type Served, serve } from "@tegata/virtual-card";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PERSONAS } from "../../../scripts/support/personas.ts";
import { AID, hex, select, verify } from "../../support/virtual-card/apdus.ts";

let served: Served;
let browser: Browser;
let page: Page;
const complaints: unknown[] = [];

beforeAll(async () => {
  served = await serve({
    personas: PERSONAS,
    persona: "resident",
    inserted: true,
    interface: "contact",
    latency: "none",
    faults: [],
    listen: 0,
    control: 0,
    ui: true,
  });
  browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser.close();
  served.close();
  expect(complaints).toEqual([]);
});

beforeEach(async () => {
  await served.slot.reset();
  await served.slot.insert("resident");
  page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(error));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${served.controlPort}/`);
  await shows("#state", "resident: in the reader");
});

const textOf = (selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent);

const shows = (selector: string, text: string): Promise<void> =>
  vi.waitFor(async () => {
    expect(await textOf(selector)).toContain(text);
  }, 5_000);

describe("the page", () => {
  it("removes the card, and inserts another persona's", async () => {
    await page.click("#remove");
    await shows("#state", "resident: removed");

    await page.select("#persona", "child");
    await page.click("#insert");

    await shows("#state", "child: in the reader");
    expect(served.slot.status).toMatchObject({ persona: "child", inserted: true });
    expect(await textOf("#tries")).not.toContain("signature");
  });

  it("shows every APDU as it happens, without the password, and the tries that it cost", async () => {
    const card = await LoopbackCard.connect(served.listenPort ?? 0);
    await card.transmit(hex(select(AID.jpki)));
    for (let i = 0; i < 3; i += 1) await card.transmit(hex(verify("98", "7391")));
    card.close();

    await shows("#trace tr", "63C0");
    expect(await textOf("#trace tr")).toContain("VERIFY0020009804********");
    await shows("#tries", "blocked");
  });

  it("sets a fault by click, and says what is wrong with one", async () => {
    await page.select("#action", "sw");
    await page.select("#target", "verify");
    await page.click("#add-fault");
    await shows("#error", "the value of");

    await page.type("#value", "6A86");
    await page.click("#add-fault");

    await shows("#fault-list", "sw=6A86@verify");
    expect(served.slot.status.faults).toEqual(["sw=6A86@verify"]);
    expect(await textOf("#error")).toBe("");
    complaints.splice(
      0,
      Number.POSITIVE_INFINITY,
      ...complaints.filter((one) => !/400/.test(String(one))),
    );
  });
});
