/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type JpkiCertificate, readJpkiCertificate } from "@tegata/pki";
import { fingerprint, readCertificate } from "../certificates/read-certificate.ts";
import type { PortalApp, PortalContext } from "../context.ts";
import { addPasswordLink } from "../data/password-links.ts";
import { addUser, findUserByCertificate } from "../data/users.ts";
import { CertificatesForm } from "../forms/account-forms.ts";
import { prefillFrom } from "../forms/prefill.ts";
import { FIELDS, type FormValues, readRegistration } from "../forms/registration-form.ts";
import { passwordLinkMail } from "../mail/messages.ts";
import { ConfirmationPage, DonePage } from "../pages/confirmation-pages.tsx";
import { MessagePage } from "../pages/layout.tsx";
import { RegistrationPage } from "../pages/registration-page.tsx";
import { TopPage } from "../pages/top-page.tsx";
import { municipalitiesOf } from "../places/find-places.ts";
import { UI } from "../texts/ui.ts";
import { readForm } from "./read-form.ts";

/** New registration: two certificates, then STEP 1 to 3. */
export function registrationRoutes(app: PortalApp): void {
  app.post("/registration/certificates", takeCertificates);
  app.get("/registration", showForm);
  app.post("/registration", takeForm);
  app.get("/registration/confirm", showConfirmation);
  app.post("/registration/confirm", register);
  app.get("/registration/done", showDone);
  app.get("/places", (c) => c.json(municipalitiesOf(c.req.query("prefecture") ?? "")));
}

async function takeCertificates(c: PortalContext): Promise<Response> {
  const { trust, now, database, log } = c.get("services");
  const sent = CertificatesForm.parse(await readForm(c));
  const readings = {
    signature: await readCertificate(sent.hdnSignCert, { purpose: "signature", trust, now: now() }),
    authentication: await readCertificate(sent.hdnUsrCert, {
      purpose: "authentication",
      trust,
      now: now(),
    }),
  };
  for (const reading of Object.values(readings)) {
    if (reading.ok) continue;
    log("certificate-refused", { ...reading.refusal });
    return c.html(
      <TopPage c={c} problem={{ kind: "certificate", refusal: reading.refusal }} />,
      422,
    );
  }
  const { signature, authentication } = readings;
  if (!signature.ok || !authentication.ok) throw new Error("unreachable: both were read");
  const known = await findUserByCertificate(database, fingerprint(authentication.der));
  if (known?.passwordHash) {
    return c.html(<TopPage c={c} problem={{ kind: "text", text: UI.alreadyRegistered }} />, 409);
  }
  await c.get("session").renew({
    registration: {
      authentication: Buffer.from(authentication.der).toString("base64"),
      signature: Buffer.from(signature.der).toString("base64"),
    },
  });
  return c.redirect("/registration", 303);
}

type Pending = {
  readonly authentication: Uint8Array;
  readonly signature: Uint8Array;
  readonly certificate: JpkiCertificate;
  readonly form: FormValues | null;
};

/** Null when there is none, or it has expired: the person starts again. */
function pendingRegistration(c: PortalContext): Pending | null {
  const { registration } = c.get("session").data;
  if (!registration) return null;
  const signature = fromBase64(registration.signature);
  return {
    authentication: fromBase64(registration.authentication),
    signature,
    certificate: readJpkiCertificate(signature),
    form: registration.form ?? null,
  };
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "base64"));

const startAgain = (c: PortalContext) =>
  c.html(<TopPage c={c} problem={{ kind: "text", text: UI.startAgain }} />, 410);

function showForm(c: PortalContext): Response | Promise<Response> {
  const pending = pendingRegistration(c);
  if (!pending) return startAgain(c);
  const { certificate } = pending;
  const state = {
    certificate,
    prefill: prefillFrom(certificate),
    values: pending.form ?? {},
    problems: {},
  };
  return c.html(<RegistrationPage c={c} state={state} />);
}

async function takeForm(c: PortalContext): Promise<Response> {
  const pending = pendingRegistration(c);
  if (!pending) return startAgain(c);
  const sent = await readForm(c);
  const values: FormValues = Object.fromEntries(FIELDS.map((name) => [name, sent[name] ?? ""]));
  const prefill = prefillFrom(pending.certificate);
  const reading = readRegistration(sent, { prefill, now: c.get("services").now() });
  if (!reading.ok) {
    const state = { certificate: pending.certificate, prefill, values, problems: reading.problems };
    return c.html(<RegistrationPage c={c} state={state} />, 422);
  }
  const session = c.get("session");
  const { registration } = session.data;
  if (registration) await session.save({ registration: { ...registration, form: { ...values } } });
  return c.redirect("/registration/confirm", 303);
}

/** The form of STEP 1 as it was accepted. Read anew each time: nothing unchecked is ever stored. */
function acceptedRegistration(c: PortalContext, pending: Pending) {
  const prefill = prefillFrom(pending.certificate);
  const reading = readRegistration(pending.form ?? {}, { prefill, now: c.get("services").now() });
  return reading.ok ? reading.registration : null;
}

function showConfirmation(c: PortalContext): Response | Promise<Response> {
  const pending = pendingRegistration(c);
  if (!pending) return startAgain(c);
  const registration = acceptedRegistration(c, pending);
  if (!registration) return c.redirect("/registration", 303);
  return c.html(<ConfirmationPage c={c} registration={registration} />);
}

async function register(c: PortalContext): Promise<Response> {
  await readForm(c);
  const pending = pendingRegistration(c);
  const registration = pending && acceptedRegistration(c, pending);
  if (!registration) return startAgain(c);
  const { database, mailer, now, publicUrl, log } = c.get("services");
  const token = await database.transaction(async (transaction) => {
    const userId = await addUser(transaction, registration, {
      certificates: pending,
      sha256: fingerprint(pending.authentication),
      at: now(),
    });
    return userId && addPasswordLink(transaction, { userId, purpose: "first", at: now() });
  });
  if (token === null) {
    return c.html(<TopPage c={c} problem={{ kind: "text", text: UI.alreadyRegistered }} />, 409);
  }
  try {
    const url = `${publicUrl}/password/${token}`;
    await mailer.send(passwordLinkMail({ to: registration.mail, url, purpose: "first" }));
  } catch {
    log("mail-failed", { purpose: "first" });
    return c.html(<MessagePage c={c} title={UI.errorTitle} message={UI.mailFailed} />, 502);
  }
  await c.get("session").renew({ registered: { mail: registration.mail } });
  return c.redirect("/registration/done", 303);
}

function showDone(c: PortalContext): Response | Promise<Response> {
  const { registered } = c.get("session").data;
  return registered ? c.html(<DonePage c={c} mail={registered.mail} />) : c.redirect("/", 303);
}
