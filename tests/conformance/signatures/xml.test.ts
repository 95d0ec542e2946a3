import { readFileSync } from "node:fs";
import { buildXml, digestOf, verifyXml } from "@tegata/pki";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Folder, run, runIn } from "../../support/pki/command.ts";
import { cardSign, makeSigner, type Signer } from "../../support/pki/signer.ts";
import { NOW, privateKeyPem } from "../../support/pki/test-authority.ts";
import { toBytes, XML_DOCUMENTS } from "../../support/pki/xml.ts";

const DS = "http://www.w3.org/2000/09/xmldsig#";
const C14N = {
  exclusive: "http://www.w3.org/2001/10/xml-exc-c14n#",
  inclusive: "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
} as const;

let signer: Signer;
let folder: Folder;
let key: string;
let certificate: string;
let ca: string;

beforeAll(async () => {
  signer = await makeSigner();
  folder = new Folder();
  ca = folder.write("ca.pem", signer.authority.pem);
  certificate = folder.write("certificate.pem", signer.person.pem);
  key = folder.write("key.pem", await privateKeyPem(signer.person.keys));
});
afterAll(() => {
  folder[Symbol.dispose]();
});

const xmlsecVerify = (file: string) =>
  runIn(
    folder.path,
    "xmlsec1",
    "--verify",
    "--trusted-pem",
    ca,
    "--enabled-key-data",
    "x509",
    "--verification-gmt-time",
    "2026-11-01 00:00:00",
    "--id-attr:Id",
    "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
    file,
  );

async function sign(xml: string): Promise<Uint8Array> {
  const unfinished = await buildXml({
    packaging: "enveloped",
    certificate: signer.person.der,
    xml: toBytes(xml),
    signingTime: NOW,
  });
  return unfinished.finish(await cardSign(signer.person, unfinished.digest));
}

describe("our XML", () => {
  it.each(XML_DOCUMENTS)("is verified by xmlsec1 in a document with %s", async (_what, xml) => {
    const { output, status } = xmlsecVerify(folder.write("ours.xml", await sign(xml)));

    expect(output).toMatch(/^OK$/m);
    expect(output).toContain("SignedInfo References (ok/all): 2/2");
    expect(status).toBe(0);
  });

  it("is verified by xmlsec1 beside the document", async () => {
    const content = toBytes("anything at all");
    folder.write("content.txt", content);
    const unfinished = await buildXml({
      packaging: "detached",
      certificate: signer.person.der,
      name: "content.txt",
      digest: await digestOf(content),
      signingTime: NOW,
    });
    const signed = unfinished.finish(await cardSign(signer.person, unfinished.digest));
    const file = folder.write("detached.xml", signed);

    const { output } = xmlsecVerify(file);

    expect(output).toMatch(/^OK$/m);
  });

  it("is refused by xmlsec1 with an altered document", async () => {
    const signed = Buffer.from(await sign("<fee>4000</fee>")).toString();
    const file = folder.write("altered.xml", signed.replace("4000", "4001"));

    expect(xmlsecVerify(file).status).not.toBe(0);
  });
});

describe("xmlsec1's XML", () => {
  const template = (method: keyof typeof C14N, hash: string, rsa: string) =>
    `<d:Signature xmlns:d="${DS}"><d:SignedInfo>
<d:CanonicalizationMethod Algorithm="${C14N[method]}"/>
<d:SignatureMethod Algorithm="${rsa}"/><!-- a comment in what is signed -->
<d:Reference URI=""><d:Transforms><d:Transform Algorithm="${DS}enveloped-signature"/>
<d:Transform Algorithm="${C14N[method]}"/></d:Transforms>
<d:DigestMethod Algorithm="${hash}"/><d:DigestValue/></d:Reference></d:SignedInfo>
<d:SignatureValue/><d:KeyInfo><d:X509Data><d:X509Certificate/></d:X509Data></d:KeyInfo></d:Signature>`;
  const SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  const RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

  function xmlsecSign(xml: string, signature: string): Uint8Array {
    const source = folder.write(
      "template.xml",
      xml.replace(/(<\/r>|<\/申請書>)(?![^<]*-->)/, `${signature}$1`),
    );
    const out = folder.at("theirs.xml");
    const { status, output } = run(
      "xmlsec1",
      "--sign",
      "--privkey-pem",
      `${key},${certificate}`,
      "--output",
      out,
      source,
    );
    if (status !== 0) throw new Error(output);
    return readFileSync(out);
  }

  const documents = XML_DOCUMENTS.filter(([, xml]) => /<\/(?:r|申請書)>/.test(xml));

  it.each(
    documents.flatMap(([what, xml]) =>
      (["exclusive", "inclusive"] as const).map((method) => ({ what, xml, method })),
    ),
  )("is verified by us, $method, in a document with $what", async ({ xml, method }) => {
    const signed = xmlsecSign(xml, template(method, SHA256, RSA_SHA256));

    expect(await verifyXml({ xml: signed, ...signer.options })).toMatchObject({
      purpose: "signature",
      claimedSigningTime: null,
    });
  });

  it("is verified by us with SHA-512", async () => {
    const signed = xmlsecSign(
      "<r>text</r>",
      template(
        "exclusive",
        "http://www.w3.org/2001/04/xmlenc#sha512",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
      ),
    );

    expect(await verifyXml({ xml: signed, ...signer.options })).toMatchObject({
      purpose: "signature",
    });
  });

  it("is refused by us with SHA-1", async () => {
    const signed = xmlsecSign("<r>text</r>", template("exclusive", `${DS}sha1`, RSA_SHA256));

    await expect(verifyXml({ xml: signed, ...signer.options })).rejects.toMatchObject({
      code: "signature/algorithm",
    });
  });
});
