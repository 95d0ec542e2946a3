import { fromHex } from "../../bytes.ts";
import { SW } from "../../iso7816/status-word.ts";
import type { Credential } from "../../personas/persona.ts";
import {
  type Access,
  type Application,
  binary,
  type ElementaryFile,
  filled,
  secretFile,
} from "../file.ts";
import type { Secret } from "../secret.ts";
import { type ApplicationContext, fromBase64 } from "./context.ts";
import { tokenInfo } from "./token-info.ts";

const CERTIFICATE_EF_SIZE = 0x0800;
const PRESENT = 0x8f;

type Place = {
  readonly certificate: number;
  readonly issuer: number;
  readonly key: number;
  readonly secret: number;
};

/** Where each key pair has its files. */
const SIGNATURE: Place = { certificate: 0x01, issuer: 0x02, key: 0x1a, secret: 0x1b };
const AUTHENTICATION: Place = { certificate: 0x0a, issuer: 0x0b, key: 0x17, secret: 0x18 };

/** 公的個人認証 (JPKI). The files of a key pair that the card does not carry do not exist. */
export function jpki(context: ApplicationContext): Application {
  const { persona, profile, secrets } = context;
  const afterPin: Access = [secrets.authentication];
  const { authentication, signature } = persona;
  const availability = [signature, authentication].map((credential) => (credential ? PRESENT : 0));
  return {
    name: "jpki",
    aids: [fromHex("D392F000260100000001")],
    secureMessagingStatus: SW.SECURE_MESSAGING_REFUSED,
    ...(profile.takesLastCommand && { takesLastCommand: true as const }),
    files: [
      binary(0x06, tokenInfo(profile), "free"),
      binary(0x08, Uint8Array.of(...availability, 0), "free"),
      binary(0x09, new Uint8Array(16), "never"),
      ...pair(context, SIGNATURE, secrets.signature, signature, [secrets.signature]),
      ...pair(
        context,
        AUTHENTICATION,
        secrets.authentication,
        authentication,
        profile.authenticationCertificate === "free" ? "free" : afterPin,
      ),
    ],
  };
}

function pair(
  { profile }: ApplicationContext,
  place: Place,
  secret: Secret,
  credential: Credential | undefined,
  certificateAccess: Access,
): readonly ElementaryFile[] {
  if (!credential) return [];
  const ef = (base64: string): Uint8Array => {
    const der = fromBase64(base64);
    return filled(der, Math.ceil(der.length / CERTIFICATE_EF_SIZE) * CERTIFICATE_EF_SIZE);
  };
  return [
    binary(place.certificate, ef(credential.certificate), certificateAccess),
    binary(place.issuer, ef(credential.issuer), "free"),
    {
      type: "key",
      id: place.key,
      sfi: place.key,
      use: "sign",
      key: profile.signingKey(fromBase64(credential.privateKey)),
      access: [secret],
    },
    secretFile(place.secret, secret, 0x24),
  ];
}
