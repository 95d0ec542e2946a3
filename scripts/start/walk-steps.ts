/** The walk as data: what a resident does, in order. A step that fails throws. */
import assert from "node:assert/strict";
import { fromBase64 } from "@tegata/protocol/bytes";
import type { Purpose } from "@tegata/protocol/purpose";
import type { Browser, Page } from "puppeteer-core";
import type { Chain } from "../support/chain.ts";

export type Prompt = {
  readonly page: Page;
  readonly purpose: Purpose;
  readonly password: string;
  /** Takes the picture that shows the prompt. */
  readonly shown: () => Promise<void>;
  /** Whether the page has what the password was for. */
  readonly isAnswered: () => Promise<boolean>;
};

export type Walker = {
  readonly chain: Pick<Chain, "portal" | "card" | "persona">;
  readonly browser: Browser;
  /** Answers one prompt as a person does, wherever this browser shows it. */
  readonly answerPrompt: (prompt: Prompt) => Promise<void>;
  /** The tab in front; steps that close all tabs put a new one here. */
  page: Page;
  /** What one step learns and a later one needs. */
  readonly learned: { authenticationId: string };
  readonly picture: (name: string) => Promise<void>;
};

type Step = { readonly name: string; readonly run: (walker: Walker) => Promise<void> };

/** Synthetic, like everyone here. */
const PERSON = {
  town: "試験町１丁目２番３号 手形荘１０１",
  phone: "0312345678",
  mail: "resident@mail.example",
  residenceCardNumber: "AB12345678CD",
  portalPassword: "Tegata-demo-2026",
  prefecture: "東京都",
  municipality: "新宿区",
} as const;

const SEX = { "1": "male", "2": "female", "3": "" } as const;

export const STEPS: readonly Step[] = [
  { name: "open the portal", run: openPortal },
  { name: "新規利用者登録: 署名用パスワード to the card", run: giveSignatureCertificate },
  {
    name: "新規利用者登録: 利用者証明用パスワード to the card",
    run: giveAuthenticationCertificate,
  },
  { name: "STEP 1: name, sex and birth date come from the card", run: fillForm },
  { name: "STEP 2: confirm", run: confirm },
  { name: "STEP 3: registered", run: seeDone },
  { name: "mail: the link refuses while portal pages are open", run: openLinkTooEarly },
  { name: "mail: set the password, receive the 認証ID", run: setPassword },
  { name: "login: 利用者証明用パスワード to the card", run: loginWithCard },
  { name: "login: 認証ID and password", run: loginWithPassword },
  { name: "both stored certificates are the card's, byte for byte", run: compareCertificates },
  { name: "the card's log shows one VERIFY for each password entered", run: readCardLog },
];

async function openPortal({ page, chain, picture }: Walker): Promise<void> {
  await page.goto(chain.portal.url);
  await page.waitForSelector("#clickTurkKjnBtn");
  await picture("01-portal");
}

async function giveSignatureCertificate(walker: Walker): Promise<void> {
  await walker.page.click("#clickTurkKjnBtn");
  await enterPassword(walker, "signature", "02-signature-password", async () => {
    return (await valueOf(walker.page, "#hdnSignCert")) !== "";
  });
}

async function giveAuthenticationCertificate(walker: Walker): Promise<void> {
  await enterPassword(walker, "authentication", "03-authentication-password", () =>
    has(walker.page, '[data-form="registration"]'),
  );
}

async function enterPassword(
  { page, chain, picture, answerPrompt }: Walker,
  purpose: Purpose,
  name: string,
  isAnswered: () => Promise<boolean>,
): Promise<void> {
  const password = chain.persona.passwords[purpose];
  await answerPrompt({ page, purpose, password, isAnswered, shown: () => picture(name) });
}

async function fillForm({ page, chain, picture }: Walker): Promise<void> {
  const { holder } = chain.persona;
  assert.equal(await valueOf(page, "#field-name"), holder.name);
  assert.equal(await valueOf(page, "#field-birthDate"), withDashes(holder.birth));
  assert.equal(await valueOf(page, 'input[name="sex"]:checked'), SEX[holder.sex]);

  await choosePlace(page, picture);
  await page.type("#field-town", PERSON.town);
  await page.type("#field-phone", PERSON.phone);
  await page.type("#field-mail", PERSON.mail);
  await page.type("#field-mailAgain", PERSON.mail);
  await page.click("#field-category");
  await page.type("#field-residenceCardNumber", PERSON.residenceCardNumber);
  await page.click("#field-terms");
  await picture("05-registration-form");
  await submit(page, "registration");
}

async function choosePlace(page: Page, picture: Walker["picture"]): Promise<void> {
  await page.click("#place-open");
  await page.select("#place-prefecture", PERSON.prefecture);
  await page.click("#place-search");
  const municipality = await page.waitForSelector(
    `#place-list button[value="${PERSON.municipality}"]`,
  );
  await picture("04-place-search");
  await municipality?.click();
}

async function confirm({ page, picture }: Walker): Promise<void> {
  await page.waitForSelector('[data-form="confirm"]');
  assert.equal(await textOf(page, '[data-value="mail"]'), PERSON.mail);
  await picture("06-confirm");
  await submit(page, "confirm");
}

async function seeDone({ page, picture }: Walker): Promise<void> {
  assert.equal(await textOf(page, '[data-value="mail"]'), PERSON.mail);
  await picture("07-registered");
}

async function openLinkTooEarly(walker: Walker): Promise<void> {
  const tab = await openPasswordLink(walker);
  await tab.waitForSelector("#pages-open:not([hidden])");
  assert.equal(await tab.$("#password-form:not([hidden])"), null);
  const portalPage = walker.page;
  walker.page = tab;
  await walker.picture("08-close-portal-pages");
  await portalPage.close();
}

async function setPassword({ page, learned, picture }: Walker): Promise<void> {
  await page.waitForSelector("#password-form:not([hidden])");
  await page.type("#password", PERSON.portalPassword);
  await page.type("#passwordAgain", PERSON.portalPassword);
  await picture("09-set-password");
  await submit(page, "password");
  learned.authenticationId = await textOf(page, "#authentication-id");
  await picture("10-authentication-id");
}

async function loginWithCard(walker: Walker): Promise<void> {
  const { page, chain } = walker;
  await page.goto(chain.portal.url);
  await page.click("#clickLogInKjnBtn");
  await enterPassword(walker, "authentication", "11-login-password", () =>
    has(page, '[data-form="login"]'),
  );
}

async function loginWithPassword({ page, chain, learned, picture }: Walker): Promise<void> {
  await page.type("#authenticationId", learned.authenticationId);
  await page.type("#password", PERSON.portalPassword);
  await submit(page, "login");
  assert.equal(await textOf(page, '[data-value="name"]'), chain.persona.holder.name);
  await picture("12-logged-in");
}

async function compareCertificates({ chain, learned }: Walker): Promise<void> {
  const stored = await chain.portal.storedCertificates(learned.authenticationId);
  for (const purpose of ["authentication", "signature"] as const) {
    const onCard = chain.persona[purpose];
    assert.ok(onCard && stored, `no ${purpose} certificate`);
    assert.deepEqual(new Uint8Array(stored[purpose]), fromBase64(onCard.certificate));
  }
}

async function readCardLog({ chain }: Walker): Promise<void> {
  const log = (await chain.card?.log()) ?? [];
  const verifies = log.filter(({ name, bytes }) => name === "VERIFY" && bytes.includes("*"));
  assert.deepEqual(
    verifies.map(({ sw }) => sw),
    ["9000", "9000", "9000"],
    "two for the registration, one for the login",
  );
}

async function openPasswordLink({ chain, browser }: Walker): Promise<Page> {
  const [mail] = await chain.portal.mails();
  const link = /https?:\/\/\S+\/password\/\S+/.exec(mail?.body ?? "")?.[0];
  assert.ok(link, "no mail with a link");
  const tab = await browser.newPage();
  await tab.goto(link);
  return tab;
}

async function submit(page: Page, form: string): Promise<void> {
  await Promise.all([
    page.waitForNavigation(),
    page.click(`[data-form="${form}"] button[type="submit"]`),
  ]);
}

const has = async (page: Page, selector: string): Promise<boolean> =>
  (await page.$(selector)) !== null;

const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (input) => (input as HTMLInputElement).value);

const textOf = async (page: Page, selector: string): Promise<string> => {
  await page.waitForSelector(selector);
  return page.$eval(selector, (element) => element.textContent.trim());
};

const withDashes = (date: string): string =>
  `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
