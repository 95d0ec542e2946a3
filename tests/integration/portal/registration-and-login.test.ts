import { beforeAll, describe, expect, it } from "vitest";
import {
  type CardCertificates,
  certificatesOfPersona,
  FormBrowser,
  newestLink,
  PASSWORD,
  REGISTRATION,
  registerUser,
  setUserPassword,
  startTestPortal,
} from "../../support/portal.ts";

let resident: CardCertificates;

beforeAll(async () => {
  resident = await certificatesOfPersona("resident");
});

const showCard = async (url: string, cards: CardCertificates) => {
  const browser = await new FormBrowser(url).get("/");
  return browser.post("/login/certificate", { hdnUsrCert: cards.authentication });
};

describe("registration and login", () => {
  it("go from two certificates to the page of the person who is logged in", async () => {
    const portal = await startTestPortal();
    const registered = await registerUser(portal, resident);
    expect(registered.path).toBe("/registration/done");

    const authenticationId = await setUserPassword(portal);
    const browser = await showCard(portal.url, resident);
    expect(browser.path).toBe("/login");
    await browser.post("/login", { authenticationId, password: PASSWORD });

    expect(browser.path).toBe("/home");
    expect(browser.html).toContain("NGUYEN VAN AN");
  });

  it("store both certificates byte for byte", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const stored = await portal.storedCertificates(await setUserPassword(portal));

    expect(Buffer.from(stored?.authentication ?? []).toString("base64")).toBe(
      resident.authentication,
    );
    expect(Buffer.from(stored?.signature ?? []).toString("base64")).toBe(resident.signature);
  });

  it("log out for good: the old cookie opens nothing", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const authenticationId = await setUserPassword(portal);
    const browser = await showCard(portal.url, resident);
    await browser.post("/login", { authenticationId, password: PASSWORD });
    const old = browser.cookie("portal-session") ?? "";

    await browser.post("/logout", {});
    const reply = await fetch(`${portal.url}/home`, {
      headers: { cookie: `portal-session=${old}` },
      redirect: "manual",
    });

    expect(reply.status).toBe(303);
  });

  it("change the session's cookie when rights change", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const authenticationId = await setUserPassword(portal);
    const browser = await new FormBrowser(portal.url).get("/");
    const seen = new Set([browser.cookie("portal-session")]);

    await browser.post("/login/certificate", { hdnUsrCert: resident.authentication });
    seen.add(browser.cookie("portal-session"));
    await browser.post("/login", { authenticationId, password: PASSWORD });
    seen.add(browser.cookie("portal-session"));

    expect(seen.size).toBe(3);
  });
});

describe("registration", () => {
  it("is refused for a card that is registered already", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    await setUserPassword(portal);
    const again = await new FormBrowser(portal.url).get("/");
    const { authentication: hdnUsrCert, signature: hdnSignCert } = resident;
    await again.post("/registration/certificates", { hdnUsrCert, hdnSignCert });

    expect(again.status).toBe(409);
  });

  it("may be repeated while no password is set: the first link is dead, the second works", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident, {
      ...REGISTRATION,
      mail: "wrong@example.com",
      mailAgain: "wrong@example.com",
    });
    const first = await newestLink(portal);
    await registerUser(portal, resident);

    const browser = await new FormBrowser(portal.url).get(first);
    expect(browser.status).toBe(410);
    expect(await setUserPassword(portal)).toMatch(/^[2-9A-Z]{10}$/);
  });

  it("takes name, sex and birth date from the card, whatever is sent", async () => {
    const portal = await startTestPortal();
    const forged = { name: "SOMEBODY ELSE", sex: "female", birthDate: "1970-01-01" };
    const browser = await new FormBrowser(portal.url).get("/");
    const { authentication: hdnUsrCert, signature: hdnSignCert } = resident;
    await browser.post("/registration/certificates", { hdnUsrCert, hdnSignCert });
    await browser.post("/registration", { ...REGISTRATION, ...forged });

    expect(browser.path).toBe("/registration/confirm");
    expect(browser.html).toContain("NGUYEN VAN AN");
    expect(browser.html).toContain("1995-04-12");
    expect(browser.html).not.toContain("SOMEBODY");
  });

  it("leaves a name with other than Latin letters to the person", async () => {
    const portal = await startTestPortal();
    const { authentication, signature } = await certificatesOfPersona("kanji");
    const browser = await new FormBrowser(portal.url).get("/");
    await browser.post("/registration/certificates", {
      hdnUsrCert: authentication,
      hdnSignCert: signature,
    });

    expect(browser.html).toContain("LIU XIAOYAN　劉　暁燕");
    expect(browser.html).toMatch(/id="field-name" name="name" type="text" value=""/);
  });
});
