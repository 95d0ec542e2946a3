import {
  isPkiError,
  loadTrust,
  verifyAuthToken,
  verifyCms,
  verifyPdf,
  verifyXml,
} from "@tegata/pki";
import type { SignedSamples } from "./signed-samples.ts";

const bytes = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Put in when this is bundled. */
declare const SAMPLES: SignedSamples;

/** Runs where there is nothing but WebCrypto: what each sample is found to be. */
async function verifySamples(samples: SignedSamples): Promise<Record<string, string>> {
  const trust = await loadTrust({
    authentication: [bytes(samples.authenticationCa)],
    signature: [bytes(samples.signatureCa)],
    testMode: true,
  });
  const options = { trust, clock: () => new Date(samples.now) };
  const { challenge, origin, token } = samples;
  const content = bytes(samples.content);
  const outcome = async (work: Promise<{ readonly purpose: string }>): Promise<string> => {
    try {
      return (await work).purpose;
    } catch (error) {
      return isPkiError(error) ? error.code : String(error);
    }
  };
  return {
    token: await outcome(verifyAuthToken({ ...options, token, challenge, origin })),
    elsewhere: await outcome(
      verifyAuthToken({ ...options, token, challenge, origin: "https://evil.example" }),
    ),
    cms: await outcome(verifyCms({ ...options, cms: bytes(samples.cms), content })),
    altered: await outcome(
      verifyCms({ ...options, cms: bytes(samples.cms), content: bytes("AA") }),
    ),
    pdf: await outcome(verifyPdf({ ...options, pdf: bytes(samples.pdf) })),
    xml: await outcome(verifyXml({ ...options, xml: bytes(samples.xml) })),
  };
}

export const outcomes = await verifySamples(SAMPLES);
