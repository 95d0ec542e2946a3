import type { Persona } from "../personas/persona.ts";
import { cardFace } from "./applications/card-face.ts";
import { cardInfo } from "./applications/card-info.ts";
import { type ApplicationContext, fromBase64 } from "./applications/context.ts";
import { jpki } from "./applications/jpki.ts";
import { common, issuer, juki, residence, root } from "./applications/plain.ts";
import { type ApplicationName, CARD_PROFILES } from "./card-kind.ts";
import type { Application } from "./file.ts";
import { OperatingSystem } from "./operating-system.ts";
import type { Secrets } from "./secrets.ts";
import { rsaKey } from "./signing-key.ts";

type Builder = (context: ApplicationContext) => Application | readonly Application[];

const BUILDERS: Readonly<Record<ApplicationName, Builder>> = {
  jpki,
  "card-info": cardInfo,
  "card-face": cardFace,
  common,
  juki,
  residence,
  issuer,
};

/** Puts together the applications that a card of this kind carries. */
export function makeOperatingSystem(
  persona: Persona,
  secrets: Secrets,
  options: { readonly extendedLength: boolean },
): OperatingSystem {
  const profile = CARD_PROFILES[persona.kind];
  const context = { persona, profile, secrets, cardKey: rsaKey(fromBase64(persona.cardKey)) };
  return new OperatingSystem({
    root: root(profile.applications.includes("residence")),
    applications: profile.applications.flatMap((name) => BUILDERS[name](context)),
    extendedLength: options.extendedLength,
  });
}
