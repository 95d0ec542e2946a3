/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { fingerprint, readCertificate } from "../certificates/read-certificate.ts";
import type { PortalApp, PortalContext } from "../context.ts";
import { countAttempt, forgetAttempts } from "../data/rate-limits.ts";
import { findUser, findUserByCertificate, type User } from "../data/users.ts";
import { CertificatesForm, LoginForm } from "../forms/account-forms.ts";
import { HomePage, LoginPage } from "../pages/account-pages.tsx";
import { TopPage } from "../pages/top-page.tsx";
import { verifyPassword, wastePasswordTime } from "../security/passwords.ts";
import { LOGIN_PROBLEM_TEXTS, type LoginProblem } from "../texts/account.ts";
import { UI } from "../texts/ui.ts";
import { readForm } from "./read-form.ts";

/** Wrong passwords per user. The text says 15 minutes. */
const LOGIN_LIMIT = { attempts: 5, minutes: 15 };

/**
 * Login as on the real portal: the authentication certificate, then 認証ID and password. The
 * certificate proves possession of a copy, not of the card; the password is all that is secret.
 */
export function loginRoutes(app: PortalApp): void {
  app.post("/login/certificate", takeCertificate);
  app.get("/login", (c) =>
    c.get("session").data.cardShown
      ? c.html(<LoginPage c={c} />)
      : c.html(<TopPage c={c} problem={{ kind: "text", text: UI.startAgain }} />, 410),
  );
  app.post("/login", takePassword);
  app.post("/logout", async (c) => {
    await readForm(c);
    await c.get("session").end();
    return c.redirect("/", 303);
  });
  app.get("/home", showHome);
}

async function takeCertificate(c: PortalContext): Promise<Response> {
  const { trust, now, database, log } = c.get("services");
  const sent = CertificatesForm.parse(await readForm(c));
  const purpose = "authentication";
  const reading = await readCertificate(sent.hdnUsrCert, { purpose, trust, now: now() });
  if (!reading.ok) {
    log("certificate-refused", { ...reading.refusal });
    return c.html(
      <TopPage c={c} problem={{ kind: "certificate", refusal: reading.refusal }} />,
      422,
    );
  }
  const user = await findUserByCertificate(database, fingerprint(reading.der));
  if (!user?.passwordHash) {
    const problem: LoginProblem = user ? "password-not-set" : "not-registered";
    const text = LOGIN_PROBLEM_TEXTS[problem];
    return c.html(<TopPage c={c} problem={{ kind: "text", text }} />, 422);
  }
  await c.get("session").renew({ cardShown: { userId: user.id } });
  return c.redirect("/login", 303);
}

async function takePassword(c: PortalContext): Promise<Response> {
  const { database, now, log } = c.get("services");
  const session = c.get("session");
  const { cardShown } = session.data;
  const sent = LoginForm.safeParse(await readForm(c));
  const user = cardShown && (await findUser(database, cardShown.userId));
  if (!user) return c.html(<TopPage c={c} problem={{ kind: "text", text: UI.startAgain }} />, 410);
  const key = `login ${user.id}`;
  if (!(await countAttempt(database, key, { limit: LOGIN_LIMIT, now: now() }))) {
    log("login-limited", {});
    return c.html(<LoginPage c={c} problem="too-many" />, 429);
  }
  if (!sent.success || !(await matches(user, sent.data))) {
    log("login-failed", {});
    return c.html(<LoginPage c={c} problem="wrong" />, 422);
  }
  await forgetAttempts(database, key);
  await session.renew({ signedIn: { userId: user.id } });
  return c.redirect("/home", 303);
}

/** Takes the same time whichever of the two is wrong. */
async function matches(
  user: User,
  sent: { readonly authenticationId: string; readonly password: string },
): Promise<boolean> {
  if (sent.authenticationId !== user.authenticationId || user.passwordHash === null) {
    await wastePasswordTime(sent.password);
    return false;
  }
  return verifyPassword(sent.password, user.passwordHash);
}

async function showHome(c: PortalContext): Promise<Response> {
  const { signedIn } = c.get("session").data;
  const user = signedIn && (await findUser(c.get("services").database, signedIn.userId));
  return user ? c.html(<HomePage c={c} user={user} />) : c.redirect("/", 303);
}
