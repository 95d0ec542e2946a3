import { buildCms, buildPdf, buildXml, digestOf } from "@tegata/pki";
import { handwrittenPdf } from "./pdf.ts";
import { cardSign } from "./signer.ts";
import { issue, makeAuthority, NOW, signWith } from "./test-authority.ts";

const ORIGIN = "https://portal.example";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** One of everything that is verified, as text that any runtime can read. Bytes are base64. */
export type SignedSamples = Readonly<
  Record<
    | "authenticationCa"
    | "signatureCa"
    | "now"
    | "origin"
    | "challenge"
    | "token"
    | "content"
    | "cms"
    | "pdf"
    | "xml",
    string
  >
>;

export async function makeSignedSamples(): Promise<SignedSamples> {
  const [forLogin, forSigning] = await Promise.all([
    makeAuthority("authentication"),
    makeAuthority("signature"),
  ]);
  const [visitor, person] = await Promise.all([issue(forLogin), issue(forSigning)]);
  const challenge = base64(new Uint8Array(32).fill(7));
  const hashes = [await digestOf(text(ORIGIN)), await digestOf(text(challenge))];
  const data = Buffer.concat(hashes.map(({ value }) => value));
  const token = {
    unverifiedCertificate: base64(visitor.der),
    algorithm: "RS256",
    signature: base64(await signWith(visitor.keys, data)),
    format: "web-eid:1.0",
  };
  const common = { certificate: person.der, signingTime: NOW };
  const content = text("a document");
  const unfinished = {
    cms: await buildCms({ ...common, digest: await digestOf(content) }),
    pdf: await buildPdf({ ...common, pdf: handwrittenPdf() }),
    xml: await buildXml({ ...common, packaging: "enveloped", xml: text("<fee>4000</fee>") }),
  };
  const finished = async (format: keyof typeof unfinished): Promise<string> =>
    base64(unfinished[format].finish(await cardSign(person, unfinished[format].digest)));
  return {
    authenticationCa: base64(forLogin.der),
    signatureCa: base64(forSigning.der),
    now: NOW.toISOString(),
    origin: ORIGIN,
    challenge,
    token: JSON.stringify(token),
    content: base64(content),
    cms: await finished("cms"),
    pdf: await finished("pdf"),
    xml: await finished("xml"),
  };
}
