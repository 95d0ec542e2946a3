/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isPkiError, verifyCms } from "@tegata/pki";
import { z } from "zod";
import type { PortalApp, PortalContext } from "../context.ts";
import { addApplication, findApplication } from "../data/applications.ts";
import { findUser, signatureCertificateOf, type User } from "../data/users.ts";
import {
  ApplicationDonePage,
  ApplicationPage,
  ApplicationSummaryPage,
} from "../pages/application-pages.tsx";
import { APPLICATION_KINDS, OTHER_SIGNER, SIGNATURE_REFUSED } from "../texts/signatures.ts";
import { readForm } from "./read-form.ts";

const ApplicationForm = z.object({
  kind: z.enum(["extension", "change", "reentry"]),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .transform((text) => text.replaceAll("\r\n", "\n")),
});
const SignatureForm = z.object({ signature: z.base64().max(64 * 1024) });

/** An application: the form, its summary signed with the card, and what was kept. */
export function applicationRoutes(app: PortalApp): void {
  app.get("/application", (c) => withUser(c, async () => c.html(<ApplicationPage c={c} />)));
  app.post("/application", (c) => withUser(c, (user) => takeForm(c, user)));
  app.get("/application/sign", (c) => withUser(c, async () => showSummary(c)));
  app.post("/application/sign", (c) => withUser(c, (user) => takeSignature(c, user)));
  app.get("/application/:id{[0-9]{1,18}}", (c) =>
    withUser(c, async ({ id }) => {
      const kept = await findApplication(c.get("services").database, id, c.req.param("id"));
      return kept
        ? c.html(<ApplicationDonePage c={c} id={c.req.param("id")} application={kept} />)
        : c.notFound();
    }),
  );
  app.get("/application/:id{[0-9]{1,18}}/:file{summary.txt|signature.p7s}", (c) =>
    withUser(c, ({ id }) => download(c, id)),
  );
}

async function withUser(
  c: PortalContext,
  answer: (user: User) => Promise<Response>,
): Promise<Response> {
  const { signedIn } = c.get("session").data;
  const user = signedIn && (await findUser(c.get("services").database, signedIn.userId));
  return user ? answer(user) : c.redirect("/", 303);
}

async function takeForm(c: PortalContext, user: User): Promise<Response> {
  const sent = ApplicationForm.safeParse(await readForm(c));
  if (!sent.success) return c.html(<ApplicationPage c={c} problem />, 422);
  const summary = summaryOf(user, sent.data, c.get("services").now());
  const { signedIn } = c.get("session").data;
  await c.get("session").save({ signedIn: { ...signedIn, userId: user.id, summary } });
  return c.redirect("/application/sign", 303);
}

/** The bytes of this text are what the person signs: it says all of the application. */
function summaryOf(user: User, sent: z.infer<typeof ApplicationForm>, now: Date): string {
  const kind = APPLICATION_KINDS[sent.kind];
  return [
    "在留申請（デモ） / Residence application (demo)",
    `申請の種類 / Kind: ${kind.ja} / ${kind.en}`,
    `申請人 / Applicant: ${user.name}`,
    `作成 / Made: ${now.toISOString()}`,
    "理由 / Reason:",
    sent.reason,
    "",
  ].join("\n");
}

function showSummary(c: PortalContext): Response | Promise<Response> {
  const summary = c.get("session").data.signedIn?.summary;
  return summary === undefined
    ? c.redirect("/application", 303)
    : c.html(<ApplicationSummaryPage c={c} summary={summary} />);
}

async function takeSignature(c: PortalContext, user: User): Promise<Response> {
  const { trust, now, database, log } = c.get("services");
  const text = c.get("session").data.signedIn?.summary;
  if (text === undefined) return c.redirect("/application", 303);
  const refuse = (problem: typeof SIGNATURE_REFUSED): Response | Promise<Response> =>
    c.html(<ApplicationSummaryPage c={c} summary={text} problem={problem} />, 422);
  const sent = SignatureForm.safeParse(await readForm(c));
  if (!sent.success) return refuse(SIGNATURE_REFUSED);
  const summary = new TextEncoder().encode(text);
  const signature = Uint8Array.from(Buffer.from(sent.data.signature, "base64"));
  try {
    const { signer } = await verifyCms({ cms: signature, content: summary, trust, clock: now });
    const registered = await signatureCertificateOf(database, user.id);
    if (!registered || Buffer.compare(signer, registered) !== 0) return await refuse(OTHER_SIGNER);
  } catch (error) {
    if (!isPkiError(error)) throw error;
    log("signature-refused", { code: error.code });
    return refuse(SIGNATURE_REFUSED);
  }
  const id = await addApplication(database, user.id, { summary, signature, submittedAt: now() });
  // The text is used up: it is signed once.
  const byCard = c.get("session").data.signedIn?.byCard;
  await c.get("session").save({ signedIn: { userId: user.id, ...(byCard && { byCard }) } });
  return c.redirect(`/application/${id}`, 303);
}

async function download(c: PortalContext, userId: string): Promise<Response> {
  const { id = "", file } = c.req.param();
  const kept = await findApplication(c.get("services").database, userId, id);
  if (!kept) return c.notFound();
  const isSummary = file === "summary.txt";
  c.header("content-disposition", `attachment; filename="application-${id}-${String(file)}"`);
  c.header("content-type", isSummary ? "text/plain; charset=utf-8" : "application/pkcs7-signature");
  return c.body(Uint8Array.from(isSummary ? kept.summary : kept.signature));
}
