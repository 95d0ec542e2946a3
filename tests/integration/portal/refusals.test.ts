import { beforeAll, describe, expect, it } from "vitest";
import { fakeClock } from "../../support/fake-clock.ts";
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

const DAY = 86_400_000;
const MINUTE = 60_000;
let resident: CardCertificates;

beforeAll(async () => {
  resident = await certificatesOfPersona("resident");
});

const shownCode = (html: string) => /data-code="([^"]+)"/.exec(html)?.[1];

describe("certificates", () => {
  it("are refused by the check that failed, each with its code", async () => {
    const portal = await startTestPortal();
    const send = async (certificates: CardCertificates) => {
      const browser = await new FormBrowser(portal.url).get("/");
      await browser.post("/registration/certificates", {
        hdnSignCert: certificates.signature,
        hdnUsrCert: certificates.authentication,
      });
      return { status: browser.status, code: shownCode(browser.html) };
    };
    const swapped = { signature: resident.authentication, authentication: resident.signature };
    const cases = [
      [await certificatesOfPersona("expired"), "certificate/expired"],
      [await certificatesOfPersona("not-yet-valid"), "certificate/not-yet-valid"],
      [await certificatesOfPersona("other-ca"), "certificate/unknown-issuer"],
      [await certificatesOfPersona("no-signature"), "certificate/missing"],
      [swapped, "certificate/policy"],
      [{ ...resident, authentication: resident.signature }, "certificate/policy"],
      [{ ...resident, signature: "not base64!" }, "certificate/malformed"],
      [{ ...resident, signature: "AAAA" }, "certificate/malformed"],
    ] as const;

    for (const [certificates, code] of cases) {
      expect(await send(certificates)).toEqual({ status: 422, code });
    }
  });

  it("of a card that is not registered do not log in", async () => {
    const portal = await startTestPortal();
    const browser = await new FormBrowser(portal.url).get("/");
    await browser.post("/login/certificate", { hdnUsrCert: resident.authentication });

    expect(browser.status).toBe(422);
    expect(browser.html).toContain("not registered");
  });
});

describe("STEP 1", () => {
  it("marks every wrong field and stores nothing", async () => {
    const portal = await startTestPortal();
    const browser = await new FormBrowser(portal.url).get("/");
    await browser.post("/registration/certificates", {
      hdnSignCert: resident.signature,
      hdnUsrCert: resident.authentication,
    });
    await browser.post("/registration", {
      ...REGISTRATION,
      municipality: "横浜市西区",
      phone: "12",
      mailAgain: "other@example.com",
      residenceCardNumber: "12345678",
      terms: "",
    });

    expect(browser.status).toBe(422);
    const marked = [...browser.html.matchAll(/id="field-(\w+)-problem"/g)].map(([, name]) => name);
    expect(marked.sort()).toEqual([
      "mailAgain",
      "municipality",
      "phone",
      "residenceCardNumber",
      "terms",
    ]);
    await browser.post("/registration/confirm", {});
    expect(await portal.mails()).toEqual([]);
  });

  it("is closed to a browser that has shown no card", async () => {
    const portal = await startTestPortal();

    expect((await new FormBrowser(portal.url).get("/registration")).status).toBe(410);
  });
});

describe("a form", () => {
  it("without the CSRF token of this browser is refused", async () => {
    const portal = await startTestPortal();
    const stranger = await new FormBrowser(portal.url).get("/");
    const csrf = /name="csrf" value="([^"]+)"/.exec(stranger.html)?.[1] ?? "";
    const browser = await new FormBrowser(portal.url).get("/");

    await browser.post("/login/certificate", { csrf, hdnUsrCert: resident.authentication });

    expect(browser.status).toBe(403);
  });

  it("from another origin is refused", async () => {
    const portal = await startTestPortal();
    const reply = await fetch(`${portal.url}/forgotten`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: new URLSearchParams({ authenticationId: "X", mail: "x@example.com" }),
    });

    expect(reply.status).toBe(403);
  });

  it("of more than 128 KB is refused", async () => {
    const portal = await startTestPortal();
    const browser = await new FormBrowser(portal.url).get("/");
    await browser.post("/login/certificate", { hdnUsrCert: "A".repeat(140_000) });

    expect(browser.status).toBe(413);
  });
});

describe("the password link", () => {
  it("refuses while the browser does not vouch that other pages are closed", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const link = await newestLink(portal);
    const browser = await new FormBrowser(portal.url).get(link);
    await browser.post(link, { pages: "unknown", password: PASSWORD, passwordAgain: PASSWORD });

    expect(browser.status).toBe(409);
    expect(await setUserPassword(portal)).toMatch(/^[2-9A-Z]{10}$/);
  });

  it("works once", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const link = await newestLink(portal);
    await setUserPassword(portal);

    expect((await new FormBrowser(portal.url).get(link)).status).toBe(410);
  });

  it.each([
    { days: 30, moment: -MINUTE, status: 200 },
    { days: 30, moment: MINUTE, status: 410 },
  ])("after $days days and $moment ms answers $status", async ({ days, moment, status }) => {
    const clock = fakeClock();
    const portal = await startTestPortal({ now: clock.now });
    await registerUser(portal, resident);
    clock.advance(days * DAY + moment);

    expect((await new FormBrowser(portal.url).get(await newestLink(portal))).status).toBe(status);
  });
});

describe("login", () => {
  it("stops after five wrong passwords, the right one included, for 15 minutes", async () => {
    const clock = fakeClock();
    const portal = await startTestPortal({ now: clock.now });
    await registerUser(portal, resident);
    const authenticationId = await setUserPassword(portal);
    const browser = await new FormBrowser(portal.url).get("/");
    await browser.post("/login/certificate", { hdnUsrCert: resident.authentication });
    const statuses: number[] = [];
    for (const password of ["a", "b", "c", "d", "e", PASSWORD]) {
      await browser.post("/login", { authenticationId, password });
      statuses.push(browser.status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);

    clock.advance(15 * MINUTE + 1);
    await browser.post("/login", { authenticationId, password: PASSWORD });
    expect(browser.path).toBe("/home");
  });

  it("refuses another user's ID even with that user's password", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    await setUserPassword(portal);
    await registerUser(portal, await certificatesOfPersona("android"));
    const other = await setUserPassword(portal, "another password");
    const browser = await new FormBrowser(portal.url).get("/");
    await browser.post("/login/certificate", { hdnUsrCert: resident.authentication });
    await browser.post("/login", { authenticationId: other, password: "another password" });

    expect(browser.status).toBe(422);
  });
});

describe("a forgotten password", () => {
  it("is replaced by a mailed link; the old one no longer works and the ID stays", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const authenticationId = await setUserPassword(portal);
    const browser = await new FormBrowser(portal.url).get("/forgotten");
    await browser.post("/forgotten", { authenticationId, mail: REGISTRATION.mail });
    const link = await newestLink(portal);
    await browser.get(link);
    const password = "a new password";
    await browser.post(link, { pages: "closed", password, passwordAgain: password });

    const login = async (word: string) => {
      const fresh = await new FormBrowser(portal.url).get("/");
      await fresh.post("/login/certificate", { hdnUsrCert: resident.authentication });
      return fresh.post("/login", { authenticationId, password: word });
    };
    expect((await login(PASSWORD)).status).toBe(422);
    expect((await login(password)).path).toBe("/home");
  });

  it("answers the same for an ID that nobody has, and mails nothing", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const authenticationId = await setUserPassword(portal);
    const before = (await portal.mails()).length;
    const ask = async (id: string, mail: string) => {
      const browser = await new FormBrowser(portal.url).get("/forgotten");
      await browser.post("/forgotten", { authenticationId: id, mail });
      return { status: browser.status, text: browser.html.replaceAll(/value="[^"]+"/g, "") };
    };

    const unknown = await ask("ZZZZZZZZZZ", REGISTRATION.mail);
    expect(await ask(authenticationId, "wrong@example.com")).toEqual(unknown);
    expect((await portal.mails()).length).toBe(before);
  });
});

describe("every page", () => {
  it("forbids foreign scripts, frames and caches, and hides its cookie from scripts", async () => {
    const portal = await startTestPortal();
    const { headers } = await fetch(portal.url);

    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Lax/);
  });

  it("tells the log codes only", async () => {
    const lines: string[] = [];
    const portal = await startTestPortal({
      log: (event, details) => lines.push(JSON.stringify({ event, ...details })),
    });
    const expired = await certificatesOfPersona("expired");
    const browser = await new FormBrowser(portal.url).get("/");
    await browser.post("/registration/certificates", {
      hdnSignCert: expired.signature,
      hdnUsrCert: expired.authentication,
    });

    expect(lines).toEqual([
      '{"event":"certificate-refused","purpose":"signature","code":"certificate/expired"}',
    ]);
  });
});
