/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PortalApp, PortalContext, Services } from "../context.ts";
import { addPasswordLink, findPasswordLink, usePasswordLink } from "../data/password-links.ts";
import { countAttempt } from "../data/rate-limits.ts";
import { findUser, findUserByAuthenticationId, setPassword, type User } from "../data/users.ts";
import { ForgottenForm, readPassword } from "../forms/account-forms.ts";
import { authenticationIdMail, passwordChangedMail, passwordLinkMail } from "../mail/messages.ts";
import { ForgottenPage, PasswordDonePage, PasswordPage } from "../pages/account-pages.tsx";
import { MessagePage } from "../pages/layout.tsx";
import { hashPassword } from "../security/passwords.ts";
import { newAuthenticationId } from "../security/tokens.ts";
import { UI } from "../texts/ui.ts";
import { readForm } from "./read-form.ts";

const FORGOTTEN_LIMIT = { attempts: 3, minutes: 60 };

/** The link of the mail, 認証ID, and the forgotten password. */
export function passwordRoutes(app: PortalApp): void {
  app.get("/password/done", showDone);
  app.get("/password/:token", showForm);
  app.post("/password/:token", takePassword);
  app.get("/forgotten", (c) => c.html(<ForgottenPage c={c} />));
  app.post("/forgotten", takeForgotten);
}

const tokenOf = (c: PortalContext): string => c.req.param("token") ?? "";

const linkIsDead = (c: PortalContext) =>
  c.html(<MessagePage c={c} kind="password" title={UI.linkDeadTitle} message={UI.linkDead} />, 410);

/** Looking does not use the link up: mail programs look, too. */
async function showForm(c: PortalContext): Promise<Response> {
  const { database, now } = c.get("services");
  const link = await findPasswordLink(database, tokenOf(c), now());
  return link ? c.html(<PasswordPage c={c} token={tokenOf(c)} />) : linkIsDead(c);
}

/**
 * Refuses unless the browser vouches that no other page of the portal is open (field `pages`). Only
 * a browser can know its tabs, and it does so by a Web Lock, which goes with the tab at once; a
 * server that counted pages by their signs of life would lock people out after a crash.
 */
async function takePassword(c: PortalContext): Promise<Response> {
  const { database, mailer, now, log } = c.get("services");
  const sent = readPassword(await readForm(c));
  if (!(await findPasswordLink(database, tokenOf(c), now()))) return linkIsDead(c);
  if (!sent.ok) {
    const status = sent.problem === "pages-open" ? 409 : 422;
    return c.html(<PasswordPage c={c} token={tokenOf(c)} problem={sent.problem} />, status);
  }
  const passwordHash = await hashPassword(sent.password);
  const done = await database.transaction(async (transaction) => {
    const link = await usePasswordLink(transaction, tokenOf(c), now());
    const newId = newAuthenticationId();
    const user =
      link &&
      (await setPassword(transaction, link.userId, { passwordHash, newAuthenticationId: newId }));
    return user && { user, purpose: link.purpose };
  });
  if (!done?.user.authenticationId) return linkIsDead(c);
  const { user, purpose } = done;
  const mail =
    purpose === "first"
      ? authenticationIdMail(user.mail, done.user.authenticationId)
      : passwordChangedMail(user.mail);
  // The page shows it as well: a lost mail must not undo a password that is set.
  await mailer.send(mail).catch(() => {
    log("mail-failed", { purpose: "authentication-id" });
  });
  await c.get("session").renew({ passwordSet: { userId: user.id, purpose } });
  return c.redirect("/password/done", 303);
}

async function showDone(c: PortalContext): Promise<Response> {
  const { passwordSet } = c.get("session").data;
  const user = passwordSet && (await findUser(c.get("services").database, passwordSet.userId));
  if (!user) return c.redirect("/", 303);
  return c.html(<PasswordDonePage c={c} user={user} first={passwordSet.purpose === "first"} />);
}

/** The answer is the same whether such a user exists or not. */
async function takeForgotten(c: PortalContext): Promise<Response> {
  const services = c.get("services");
  const sent = ForgottenForm.safeParse(await readForm(c));
  if (sent.success) {
    const user = await findUserByAuthenticationId(services.database, sent.data.authenticationId);
    if (user && user.mail.toLowerCase() === sent.data.mail.toLowerCase()) {
      await sendLink(services, user);
    }
  }
  return c.html(<MessagePage c={c} title={UI.forgottenTitle} message={UI.forgottenDone} />);
}

async function sendLink(services: Services, user: User): Promise<void> {
  const { database, mailer, now, publicUrl, log } = services;
  const key = `forgotten ${user.id}`;
  if (!(await countAttempt(database, key, { limit: FORGOTTEN_LIMIT, now: now() }))) return;
  const link = { userId: user.id, purpose: "forgotten" as const };
  const token = await addPasswordLink(database, { ...link, at: now() });
  const url = `${publicUrl}/password/${token}`;
  await mailer.send(passwordLinkMail({ to: user.mail, url, purpose: "forgotten" })).catch(() => {
    log("mail-failed", { purpose: "forgotten" });
  });
}
