import { X509Certificate } from "node:crypto";
import { readJpkiCertificate } from "@tegata/pki";
import { fromBase64 } from "@tegata/protocol/bytes";
import { loadPersona } from "@tegata/virtual-card";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { pinFrame, until } from "../../../scripts/support/pin-screen.ts";
import { type Chain, PERSONAS, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { copiedReport, openOwnPage, textOf } from "../../support/own-pages.ts";

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain();
});
beforeEach(async () => {
  await chain.slot.insert("resident");
  await chain.slot.reset();
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

const step = (name: string, outcome: string) =>
  until(`step ${name}: ${outcome}`, () =>
    page.$(`[data-step="${name}"][data-outcome="${outcome}"]`),
  );

const readyForm = (task: string) =>
  until(`${task} with a card`, () => page.$(`form[data-task="${task}"] [data-card="ready"]`));

test("first steps: each part as it comes, and the way on when all are there", async () => {
  chain.slot.remove();
  page = await openOwnPage(chain, "welcome");
  await step("host", "ok");
  await step("reader", "ok");
  await step("card", "waiting");
  expect(await page.$(".done")).toBeNull();

  await chain.slot.insert("resident");
  await step("card", "ok");
  await until("the way on", () => page.$(".done a"));
});

test("my card: free files at once, the holder after one VERIFY, revocation not checked", async () => {
  const before = verifiesOf(chain);
  page = await openOwnPage(chain, "card");
  const free = '[data-certificate="authentication"]';
  await until("the free certificate", () => page.$(`${free} [data-chain="card"]`));
  expect(await textOf(page, `${free} [data-revocation="unchecked"]`)).toContain("確認していません");
  expect(verifiesOf(chain)).toBe(before);

  const signature = '[data-certificate="signature"]';
  await page.click(`${signature} button[name="show-certificate"]`);
  await readyForm("certificate");
  await page.type(`${signature} input[name="pin"]`, "ABC123");
  await page.click(`${signature} button[type="submit"]`);
  await until("the holder", () => page.$(`${signature} [data-field="name"]`));

  const { signature: own } = await loadPersona(PERSONAS, "resident");
  const { attributes } = readJpkiCertificate(fromBase64(own?.certificate ?? ""));
  expect(await textOf(page, `${signature} [data-field="name"] dd`)).toBe(attributes.name?.value);
  expect(verifiesOf(chain) - before).toBe(1);
});

test("my card, for experts: the CA by name, fingerprints and every field by its OID, on demand", async () => {
  page = await openOwnPage(chain, "card");
  await until("both certificates of the free one", () => page.$('[data-issuer="authentication"]'));
  await until("the signature's CA", () => page.$('[data-issuer="signature"]'));
  expect(await page.$("details[open]")).toBeNull();

  const own = '[data-certificate="authentication"]';
  await until("its fields", () => page.$(`${own} [data-field="issuer"]`));
  const ca = `${own} [data-issuer]`;
  const name = await textOf(page, `${ca} [data-field="subject"] dd`);
  expect(name).toMatch(/^C=JP, O=/);
  expect(await textOf(page, `${own} [data-field="issuer"] dd`)).toBe(name);

  const { authentication } = await loadPersona(PERSONAS, "resident");
  for (const [where, der, extension] of [
    [`${own} details:not([data-issuer])`, authentication?.certificate, "2.5.29.32"],
    [ca, authentication?.issuer, "2.5.29.19"],
  ] as const) {
    const { fingerprint256 } = new X509Certificate(fromBase64(der ?? ""));
    const shown = await textOf(page, `${where} [data-field="fingerprint"] dd`);
    expect(shown).toBe(fingerprint256.replaceAll(":", " "));
    const oids = await page.$$eval(`${where} .raw-fields [data-part="extension"]`, (fields) =>
      fields.map((field) => field.getAttribute("data-oid")),
    );
    // The key's use is in both; a policy only in the holder's, "is a CA" only in the CA's.
    expect(oids).toEqual(expect.arrayContaining(["2.5.29.15", extension]));
  }
});

test("a certificate is saved only after the warning", async () => {
  page = await openOwnPage(chain, "card");
  const section = '[data-certificate="authentication"]';
  await until("the save button", () => page.$(`${section} > button[name="save"]`));
  expect(await page.$(`${section} button[name="save-confirm"]:not(details *)`)).toBeNull();
  await page.click(`${section} > button[name="save"]`);
  expect(await textOf(page, `${section} .save [role="alert"]`)).toContain("なりすます");
});

async function fill(current: string, next: string, again = next): Promise<void> {
  await page.type('input[name="current"]', current);
  await page.type('input[name="new"]', next);
  await page.type('input[name="again"]', again);
}

test("a password is changed with one VERIFY, and the card knows the new one", async () => {
  const before = verifiesOf(chain);
  page = await openOwnPage(chain, "password");
  await readyForm("change-pin");
  await fill("1234", "5678");
  await page.click('form[data-task="change-pin"] button[type="submit"]');
  await until("done", () => page.$('[data-done="authentication"]'));
  expect(verifiesOf(chain) - before).toBe(1);

  await page.click('input[name="purpose"][value="signature"]');
  await page.click('input[name="purpose"][value="authentication"]');
  await readyForm("change-pin");
  await fill("5678", "2580");
  await page.click('form[data-task="change-pin"] button[type="submit"]');
  await until("done again", () => page.$('[data-done="authentication"]'));
  expect(verifiesOf(chain) - before).toBe(2);
});

test("a wrong current password costs one try, changes nothing and keeps the page", async () => {
  const before = verifiesOf(chain);
  page = await openOwnPage(chain, "password");
  await readyForm("change-pin");
  await fill("9999", "5678");
  await page.click('form[data-task="change-pin"] button[type="submit"]');
  await until("the reason", () => page.$('[role="alert"][data-code="pin/incorrect"]'));
  await until("2 tries left", () => page.$('form[data-tries-left="2"]'));
  expect(verifiesOf(chain) - before).toBe(1);
  expect(chain.slot.log.some(({ name }) => name.startsWith("CHANGE"))).toBe(false);
  const values = await page.$$eval(".field input", (all) => all.map(({ value }) => value));
  expect(values).toEqual(["", "", ""]);
});

test("two new passwords that differ, or equal the old one, are not sent", async () => {
  const before = verifiesOf(chain);
  page = await openOwnPage(chain, "password");
  await readyForm("change-pin");
  await fill("1234", "5678", "5679");
  await page.focus('input[name="again"]');
  await page.keyboard.press("Enter");
  expect(await page.$('button[type="submit"]:disabled')).not.toBeNull();
  expect(await textOf(page, ".check .bad")).toContain("2つの新しいパスワードが違います");
  expect(verifiesOf(chain)).toBe(before);
});

test("the last try of a change needs the typed word", async () => {
  chain.slot.setTries("authentication", 1);
  page = await openOwnPage(chain, "password");
  await until("the warning", () => page.$(".last-try"));
  await fill("1234", "5678");
  expect(await page.$('button[type="submit"]:disabled')).not.toBeNull();
  await page.type('input[name="last-try"]', "last");
  await page.click('form[data-task="change-pin"] button[type="submit"]');
  await until("done", () => page.$('[data-done="authentication"]'));
});

const READER = /^reader · ok · Virtual PCD 0 00 00/;

test("self-check: every part works, and the card signs a test on the spot", async () => {
  page = await openOwnPage(chain, "check");
  await until("the result", () => page.$('[data-result="good"]'));
  for (const name of ["extension", "host", "service", "reader", "card", "application"]) {
    await step(name, "ok");
  }
  await page.click('button[name="test-signature"]');
  await readyForm("test-signature");
  await page.type('input[name="pin"]', "1234");
  await page.click('form button[type="submit"]');
  await step("signature", "ok");

  // No name, no day (a certificate ends on a birthday), nothing of the card: these lines alone.
  const lines = (await copiedReport(page)).split("\n");
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/^extension · ok · \d/),
    expect.stringMatching(/^host · ok · \d/),
    "service · ok",
    expect.stringMatching(READER),
    ...["card · ok", "application · ok", "certificates · ok"],
    "passwords · ok · authentication 3, signature 5, card-info 3",
    ...["dates · ok", "environment · ok"],
  ]);
});

test("self-check: the first part that does not work opens, those behind it wait", async () => {
  chain.slot.remove();
  page = await openOwnPage(chain, "check");
  await step("card", "failed");
  await step("application", "waiting");
  expect(await textOf(page, '[data-step="reader"] .about')).toContain("Virtual PCD 0 00 00");
  expect((await copiedReport(page)).split("\n")).toContainEqual(expect.stringMatching(READER));
  expect(await page.$('[data-step="card"] details[open]')).not.toBeNull();
  expect(await textOf(page, '[data-step="card"] details p')).toContain("リーダーに置いて");
});

test("self-check and my card: both blocked passwords by name, and no kiosk where it is no way out", async () => {
  const before = verifiesOf(chain);
  chain.slot.setTries("signature", 0);
  page = await openOwnPage(chain, "check");
  const line = '[data-step="passwords"][data-outcome="failed"]';
  const stateOf = (name: string) => textOf(page, `${line} [data-password="${name}"]`);
  await until("the blocked password", () => page.$(line));
  expect(await stateOf("signature")).toBe("署名用パスワード: パスワードがロックされています");
  expect(await stateOf("authentication")).toBe("利用者証明用パスワード: 残り3回");
  expect(await textOf(page, line)).toContain("利用者証明用パスワードがわかる場合は");

  chain.slot.setTries("authentication", 0);
  await page.click('button[name="again"]');
  await until("the other one too", () =>
    page.$(`${line} [data-password="authentication"][data-low="true"]`),
  );
  expect(await stateOf("signature")).toContain("ロックされています");
  expect(await stateOf("authentication")).toContain("ロックされています");
  const advice = await textOf(page, line);
  expect(advice).toContain("市区町村の窓口で両方とも再設定できます");
  expect(advice).not.toContain("わかる場合は");
  expect(await copiedReport(page)).toContain(
    "passwords · failed · pin/blocked · authentication 0, signature 0, card-info 3",
  );

  await page.close();
  page = await openOwnPage(chain, "card");
  for (const purpose of ["authentication", "signature"]) {
    const section = `[data-certificate="${purpose}"]`;
    await until(purpose, () => page.$(`${section} [data-tries-left="0"]`));
    expect(await textOf(page, section)).toContain("両方とも再設定できます");
    expect(await textOf(page, section)).not.toContain("わかる場合は");
  }
  expect(verifiesOf(chain)).toBe(before);
});

test("while a site's prompt is open our pages say busy, and touch no card", async () => {
  const site = await chain.openPage();
  await site.click("#login");
  await pinFrame(site);
  page = await openOwnPage(chain, "card");
  await until("busy", () => page.$('[role="alert"][data-code="request/busy"]'));
  await site.close();
});

test("a language is changed in place, with readings in やさしい日本語", async () => {
  page = await openOwnPage(chain, "password");
  await page.select('select[name="language"]', "ja-x-easy");
  await until("readings", () => page.$("h1 ruby rt"));
  expect(await page.$eval("html", ({ lang }) => lang)).toBe("ja-x-easy");
  await page.select('select[name="language"]', "en");
  await until("English", () => page.$('html[lang="en"]'));
  expect(await textOf(page, "h1")).toBe("Change a password");
  await page.select('select[name="language"]', "ja");
});
