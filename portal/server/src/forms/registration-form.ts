import * as z from "zod";
import { CATEGORIES, type Registration, type Sex } from "../data/users.ts";
import { isPlace } from "../places/find-places.ts";

/** What the signature certificate already says; those fields cannot be typed over. */
export type Prefill = {
  readonly name: string | null;
  readonly sex: Sex | null;
  readonly birthDate: string | null;
};

export const FIELDS = [
  "name",
  "sex",
  "birthDate",
  "prefecture",
  "municipality",
  "town",
  "phone",
  "mail",
  "mailAgain",
  "category",
  "residenceCardNumber",
  "terms",
] as const;
export type Field = (typeof FIELDS)[number];

/** Why a field is marked red. */
export type FieldProblem =
  | "required"
  | "form"
  | "too-long"
  | "differs"
  | "unknown-place"
  | "future";
export type FieldProblems = Partial<Record<Field, FieldProblem>>;
export type FormValues = Readonly<Partial<Record<Field, string>>>;

const problem = (message: FieldProblem) => ({ error: message });

const required = (max: number) =>
  z.string().trim().min(1, problem("required")).max(max, problem("too-long"));

/** Half-width, upper case, single spaces: what a person means by full-width or small letters. */
const latin = (text: string): string =>
  text.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toUpperCase();

export const LATIN_NAME = /^[A-Z][A-Z.,'-]*(?: [A-Z.,'-]+)*$/;
const NAME_MAX = 104;
const RESIDENCE_CARD_NUMBER = /^[A-Z]{2}\d{8}[A-Z]{2}$/;
const PHONE = /^(?:\+\d{1,3}[- ]?)?\d[\d -]{7,17}\d$/;

const Fields = z.strictObject({
  name: z
    .string()
    .transform(latin)
    .pipe(required(NAME_MAX).regex(LATIN_NAME, problem("form"))),
  sex: z.enum(["male", "female"], problem("required")),
  birthDate: required(10).pipe(z.iso.date(problem("form"))),
  prefecture: required(10),
  municipality: required(40),
  town: required(200),
  phone: z
    .string()
    .transform((text) => text.normalize("NFKC").trim())
    .pipe(required(24).regex(PHONE, problem("form"))),
  mail: required(254).pipe(z.email(problem("form"))),
  mailAgain: required(254),
  category: z.enum(CATEGORIES, problem("required")),
  residenceCardNumber: z
    .string()
    .transform(latin)
    .pipe(z.string().max(12, problem("too-long"))),
  terms: z.literal("agreed", problem("required")),
});
type Fields = z.infer<typeof Fields>;

export type RegistrationReading =
  | { readonly ok: true; readonly registration: Registration }
  | { readonly ok: false; readonly problems: FieldProblems };

/** Reads STEP 1. What the card says wins over what was sent. */
export function readRegistration(
  sent: FormValues,
  { prefill, now }: { readonly prefill: Prefill; readonly now: Date },
): RegistrationReading {
  const blank = Object.fromEntries(FIELDS.map((field) => [field, ""]));
  const fields = { ...blank, ...sent, ...withoutNull(prefill) };
  const parsed = Fields.safeParse(fields);
  // Every wrong field at once: nobody should have to send a form again and again.
  const problems = {
    ...findProblems(parsed.success ? parsed.data : (fields as Record<Field, string>), now),
    ...(parsed.success ? {} : firstProblems(parsed.error)),
  };
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, registration: toRegistration(parsed.data) };
}

function toRegistration(fields: Fields): Registration {
  const { name, sex, birthDate, prefecture, municipality, town, phone, mail, category } = fields;
  const residenceCardNumber = fields.residenceCardNumber || null;
  const place = { prefecture, municipality, town };
  return { name, sex, birthDate, ...place, phone, mail, category, residenceCardNumber };
}

const withoutNull = (prefill: Prefill): Record<string, string> =>
  Object.fromEntries(
    Object.entries(prefill).filter((entry): entry is [string, string] => entry[1] !== null),
  );

function firstProblems(error: z.ZodError): FieldProblems {
  const problems: FieldProblems = {};
  for (const { path, message } of error.issues) {
    const field = FIELDS.find((name) => name === path[0]);
    if (field) problems[field] ??= message as FieldProblem;
  }
  return problems;
}

/** What one field alone does not tell. Fields that are empty have a problem of their own already. */
function findProblems(fields: Readonly<Record<Field, string>>, now: Date): FieldProblems {
  const problems: FieldProblems = {};
  if (fields.birthDate > now.toISOString().slice(0, 10)) problems.birthDate = "future";
  if (!isPlace(fields.prefecture, fields.municipality)) problems.municipality = "unknown-place";
  if (fields.mail !== fields.mailAgain) problems.mailAgain = "differs";
  const number = fields.residenceCardNumber;
  if (number === "" && fields.category === "self") problems.residenceCardNumber = "required";
  if (number !== "" && !RESIDENCE_CARD_NUMBER.test(latin(number)))
    problems.residenceCardNumber = "form";
  return problems;
}
