import type { Persona } from "../../personas/persona.ts";
import type { CardProfile } from "../card-kind.ts";
import type { Secrets } from "../secrets.ts";
import type { SigningKey } from "../signing-key.ts";

/** What an application is built from. */
export type ApplicationContext = {
  readonly persona: Persona;
  readonly profile: CardProfile;
  readonly secrets: Secrets;
  readonly cardKey: SigningKey;
};

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text, "base64"));
