import * as z from "zod";

const PASSWORD_MIN = 8;
const PASSWORD_MAX = 128;

export type PasswordProblem = "required" | "too-short" | "too-long" | "differs" | "pages-open";

/** `pages` is "closed" when the browser vouches that no other page of the portal is open. */
const PasswordForm = z.strictObject({
  pages: z.string().max(16),
  password: z.string().max(1000),
  passwordAgain: z.string().max(1000),
});

/** Length alone is asked for: rules about kinds of characters make passwords worse, not better. */
export function readPassword(
  sent: unknown,
):
  | { readonly ok: true; readonly password: string }
  | { readonly ok: false; readonly problem: PasswordProblem } {
  const parsed = PasswordForm.safeParse(sent);
  if (!parsed.success) return { ok: false, problem: "required" };
  const { pages, password, passwordAgain } = parsed.data;
  const length = Array.from(password).length;
  if (pages !== "closed") return { ok: false, problem: "pages-open" };
  if (length === 0) return { ok: false, problem: "required" };
  if (length < PASSWORD_MIN) return { ok: false, problem: "too-short" };
  if (length > PASSWORD_MAX) return { ok: false, problem: "too-long" };
  if (password !== passwordAgain) return { ok: false, problem: "differs" };
  return { ok: true, password };
}

const authenticationId = z
  .string()
  .max(64)
  .transform((text) => text.normalize("NFKC").replaceAll(/[\s-]/g, "").toUpperCase());

export const LoginForm = z.strictObject({
  authenticationId,
  password: z.string().max(1000),
});

export const ForgottenForm = z.strictObject({
  authenticationId,
  mail: z.string().trim().max(254),
});

/** Base64 of certificates, bounded well above any real one. */
export const CertificatesForm = z.object({
  hdnSignCert: z.string().max(32_768).default(""),
  hdnUsrCert: z.string().max(32_768).default(""),
});
