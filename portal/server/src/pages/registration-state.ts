import type { JpkiCertificate } from "@tegata/pki";
import type { FieldProblems, FormValues, Prefill } from "../forms/registration-form.ts";

/** What STEP 1 shows: what the card says, what was sent, and what is wrong with it. */
export type RegistrationState = {
  readonly certificate: JpkiCertificate;
  readonly prefill: Prefill;
  readonly values: FormValues;
  readonly problems: FieldProblems;
};
