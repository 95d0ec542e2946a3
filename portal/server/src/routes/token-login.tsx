/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import {
  type ChallengeOptions,
  consumeChallenge,
  isPkiError,
  issueChallenge,
  verifyAuthToken,
} from "@tegata/pki";
import { z } from "zod";
import { fingerprint } from "../certificates/read-certificate.ts";
import type { PortalApp, PortalContext } from "../context.ts";
import { challengeStore } from "../data/challenges.ts";
import { findUserByCertificate } from "../data/users.ts";
import { TopPage } from "../pages/top-page.tsx";
import { LOGIN_PROBLEM_TEXTS } from "../texts/account.ts";
import { TOKEN_REFUSED } from "../texts/signatures.ts";
import type { Text } from "../texts/text.ts";
import { readForm } from "./read-form.ts";

const TokenForm = z.object({
  challenge: z.string().max(128),
  token: z.string().max(16 * 1024),
});

/**
 * Login with the card alone: a token that the card signed for this origin and this challenge. The
 * card's password proves who is there, so the portal asks for none of its own.
 */
export function tokenLoginRoutes(app: PortalApp): void {
  app.post("/login/challenge", async (c) => {
    await readForm(c);
    return c.json({ challenge: await issueChallenge(challengeOptions(c)) });
  });
  app.post("/login/token", takeToken);
}

function challengeOptions(c: PortalContext): ChallengeOptions {
  const { database, now } = c.get("services");
  const { token } = c.get("session");
  return { store: challengeStore(database, now), clock: now, session: token };
}

async function takeToken(c: PortalContext): Promise<Response> {
  const { trust, now, database, publicUrl, log } = c.get("services");
  const sent = TokenForm.parse(await readForm(c));
  const refuse = (text: Text): Response | Promise<Response> =>
    c.html(<TopPage c={c} problem={{ kind: "text", text }} />, 422);
  let certificate: Uint8Array;
  try {
    await consumeChallenge(sent.challenge, challengeOptions(c));
    const { origin } = new URL(publicUrl);
    const { challenge, token } = sent;
    await verifyAuthToken({ token, challenge, origin, trust, clock: now });
    certificate = certificateOf(token);
  } catch (error) {
    if (!isPkiError(error)) throw error;
    log("token-refused", { code: error.code });
    return refuse(TOKEN_REFUSED);
  }
  const user = await findUserByCertificate(database, fingerprint(certificate));
  if (!user?.passwordHash) {
    return refuse(LOGIN_PROBLEM_TEXTS[user ? "password-not-set" : "not-registered"]);
  }
  await c.get("session").renew({ signedIn: { userId: user.id, byCard: true } });
  return c.redirect("/home", 303);
}

/** Of a token that has been verified. */
function certificateOf(token: string): Uint8Array {
  const { unverifiedCertificate } = z
    .object({ unverifiedCertificate: z.string() })
    .parse(JSON.parse(token));
  return Uint8Array.from(Buffer.from(unverifiedCertificate, "base64"));
}
