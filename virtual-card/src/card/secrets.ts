import { codeB, type Persona } from "../personas/persona.ts";
import { Secret, type SecretForm, type SecretName, type SecretState } from "./secret.ts";

const PIN = { minLength: 4, maxLength: 4 };

/** Tries and lengths of every password and code; the code counters as far as they are known. */
const formsOf = (persona: Persona): readonly SecretForm[] => {
  const { passwords, myNumber, holder } = persona;
  const code = { maxTries: 10, minLength: 6, maxLength: 14 };
  return [
    { name: "authentication", value: passwords.authentication, maxTries: 3, ...PIN },
    { name: "signature", value: passwords.signature, maxTries: 5, minLength: 6, maxLength: 16 },
    { name: "card-info", value: passwords["card-info"], maxTries: 3, ...PIN },
    { name: "juki", value: passwords.juki, maxTries: 3, ...PIN },
    { name: "code-a", value: myNumber, ...code },
    { name: "code-b", value: codeB(persona), ...code },
    { name: "face-code-a", value: myNumber, ...code },
    { name: "face-code-b", value: codeB(persona), ...code },
    { name: "face-birth", value: holder.birth.slice(2), ...code },
  ];
};

export type Secrets = Readonly<Record<SecretName, Secret>>;

/** What the state file keeps of one card. */
export type CardState = Readonly<Partial<Record<SecretName, SecretState>>>;

export function makeSecrets(persona: Persona, state: CardState): Secrets {
  const entries = formsOf(persona).map((form) => [form.name, new Secret(form, state[form.name])]);
  return Object.fromEntries(entries) as Secrets;
}
