import { beforeAll, describe, expect, it } from "vitest";
import { type CardKeys, cardKeys, makeToken } from "../../support/doors/card-keys.ts";
import {
  certificatesOfPersona,
  FormBrowser,
  registerUser,
  setUserPassword,
  startTestPortal,
} from "../../support/portal.ts";

let card: CardKeys;

beforeAll(async () => {
  card = await cardKeys("resident");
});

async function portalWithUser(now = () => new Date()) {
  const portal = await startTestPortal({ now });
  await registerUser(portal, await certificatesOfPersona("resident"));
  await setUserPassword(portal);
  return portal;
}

/** A browser at the top page that has asked for a challenge. */
async function challenged(url: string) {
  const browser = await new FormBrowser(url).get("/");
  const csrf = /name="csrf" value="([^"]+)"/.exec(browser.html)?.[1] ?? "";
  await browser.post("/login/challenge", { csrf });
  const { challenge } = JSON.parse(browser.html) as { challenge: string };
  const send = (token: string) => browser.post("/login/token", { csrf, challenge, token });
  return { browser, challenge, send };
}

describe("login by a token", () => {
  it("lets the holder of a registered card in, without a password of the portal", async () => {
    const portal = await portalWithUser();
    const { browser, challenge, send } = await challenged(portal.url);

    await send(makeToken(card, portal.url, challenge));

    expect(challenge).toHaveLength(44);
    expect(browser.path).toBe("/home");
    expect(browser.html).toContain("NGUYEN VAN AN");
    expect(browser.html).toContain("the card signed for this site");
  });

  it("refuses a token for another origin", async () => {
    const portal = await portalWithUser();
    const { browser, challenge, send } = await challenged(portal.url);

    await send(makeToken(card, "https://phishing.example", challenge));

    expect(browser.status).toBe(422);
  });

  it("takes a challenge once, also of two tokens at the same moment", async () => {
    const portal = await portalWithUser();
    const first = await challenged(portal.url);
    const token = makeToken(card, portal.url, first.challenge);
    const cookie = `portal-session=${first.browser.cookie("portal-session") ?? ""}`;
    const csrf = /name="csrf" value="([^"]+)"/.exec(
      (await first.browser.get("/")).html,
    )?.[1] as string;
    const body = new URLSearchParams({ csrf, challenge: first.challenge, token });
    const send = () =>
      fetch(`${portal.url}/login/token`, {
        method: "POST",
        body,
        headers: { cookie, origin: portal.url },
        redirect: "manual",
      });

    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);

    expect(statuses.sort()).toEqual([303, 422, 422]);
  });

  it("refuses a challenge of another browser session", async () => {
    const portal = await portalWithUser();
    const other = await challenged(portal.url);
    const { browser } = await challenged(portal.url);
    await browser.get("/");

    await browser.post("/login/token", {
      challenge: other.challenge,
      token: makeToken(card, portal.url, other.challenge),
    });

    expect(browser.status).toBe(422);
  });

  it("refuses a challenge after five minutes", async () => {
    let late = 0;
    const portal = await portalWithUser(() => new Date(Date.now() + late));
    const { browser, challenge, send } = await challenged(portal.url);

    late = 5 * 60_000 + 1000;
    await send(makeToken(card, portal.url, challenge));

    expect(browser.status).toBe(422);
  });

  it("refuses a card that is not registered, and tells what to do", async () => {
    const portal = await startTestPortal();
    const { browser, challenge, send } = await challenged(portal.url);

    await send(makeToken(card, portal.url, challenge));

    expect(browser.status).toBe(422);
    expect(browser.html).toContain("not registered");
  });
});
