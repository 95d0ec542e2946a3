/** The demo portal for tests: personas of the virtual card, a clock to turn, a browser of forms. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Portal, PortalOptions } from "@tegata/portal-server";
import { onTestFinished } from "vitest";
import { startDemoPortal } from "../../scripts/support/demo-portal.ts";
import { PERSONAS } from "../../scripts/support/personas.ts";
import { newDatabaseUrl } from "./portal-database.ts";
import { REGISTRATION } from "./registration.ts";

export { REGISTRATION } from "./registration.ts";

export type CardCertificates = {
  /** Base64 of DER; empty where the card has none. */
  readonly authentication: string;
  readonly signature: string;
};

export async function certificatesOfPersona(name: string): Promise<CardCertificates> {
  const file = await readFile(join(PERSONAS, `${name}.json`), "utf8");
  const persona = JSON.parse(file) as Partial<Record<string, { certificate: string }>>;
  return {
    authentication: persona["authentication"]?.certificate ?? "",
    signature: persona["signature"]?.certificate ?? "",
  };
}

/** Ends with the test. */
export async function startTestPortal(options: Partial<PortalOptions> = {}): Promise<Portal> {
  const databaseUrl = options.dataFolder === undefined ? await newDatabaseUrl() : undefined;
  const portal = await startDemoPortal({
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...options,
  });
  onTestFinished(() => portal.close());
  return portal;
}

/** Cookies, forms and redirects as a browser has them, without scripts. */
export class FormBrowser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  html = "";
  status = 0;
  path = "";
  headers = new Headers();

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string): Promise<this> {
    return this.#go(path, {});
  }

  /** Sends a form with the CSRF token of the page at hand, unless the fields bring their own. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<this> {
    const csrf = /name="csrf" value="([^"]+)"/.exec(this.html)?.[1] ?? "";
    const body = new URLSearchParams({ csrf, ...fields });
    return this.#go(path, { method: "POST", body });
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  async #go(path: string, init: RequestInit): Promise<this> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const origin = init.method === "POST" ? { origin: this.#url } : {};
    const headers = { ...origin, cookie, "accept-language": "en" };
    const response = await fetch(new URL(path, this.#url), {
      ...init,
      headers,
      redirect: "manual",
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";")[0]?.split("=") ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location !== null) return this.#go(location, {});
    this.html = await response.text();
    this.status = response.status;
    this.path = path;
    this.headers = response.headers;
    return this;
  }
}

export const PASSWORD = "correct horse battery";

/** From the card to STEP 3. */
export async function registerUser(
  portal: Portal,
  cards: CardCertificates,
  fields: Readonly<Record<string, string>> = REGISTRATION,
): Promise<FormBrowser> {
  const browser = await new FormBrowser(portal.url).get("/");
  const { authentication: hdnUsrCert, signature: hdnSignCert } = cards;
  await browser.post("/registration/certificates", { hdnUsrCert, hdnSignCert });
  await browser.post("/registration", fields);
  return browser.post("/registration/confirm", {});
}

/** The path of the newest link in the mailbox. */
export async function newestLink(portal: Portal): Promise<string> {
  for (const { body } of await portal.mails()) {
    const link = /^http\S+(\/password\/\S+)$/m.exec(body)?.[1];
    if (link !== undefined) return link;
  }
  throw new Error("no mail with a link");
}

/** Follows the newest link and returns the 認証ID that the page shows. */
export async function setUserPassword(portal: Portal, password = PASSWORD): Promise<string> {
  const link = await newestLink(portal);
  const browser = await new FormBrowser(portal.url).get(link);
  await browser.post(link, { pages: "closed", password, passwordAgain: password });
  const id = /id="authentication-id"[^>]*>\s*([A-Z0-9]+)/.exec(browser.html)?.[1];
  if (id === undefined) throw new Error(`no 認証ID on the page (status ${browser.status})`);
  return id;
}
