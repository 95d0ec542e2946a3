import type { JpkiCertificate } from "@tegata/pki";
import { LATIN_NAME, type Prefill } from "./registration-form.ts";

const NAME_MAX = 104;

/**
 * Name, sex and birth date of the signature certificate, where the form can take them. A name with
 * anything but Latin letters is left to the person: no program can split "LATIN　漢字" for sure.
 */
export function prefillFrom({ attributes }: JpkiCertificate): Prefill {
  const name = attributes.name?.value.normalize("NFKC").trim() ?? "";
  const { sex } = attributes;
  const birthDate = attributes.birthDate?.date ?? null;
  return {
    name: LATIN_NAME.test(name) && name.length <= NAME_MAX ? name : null,
    sex: sex === "male" || sex === "female" ? sex : null,
    birthDate: birthDate !== null && !birthDate.includes("-00") ? birthDate : null,
  };
}
