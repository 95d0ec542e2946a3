import { buildXml, digestOf, verifyXml } from "@tegata/pki";
import { beforeAll, describe, expect, it } from "vitest";
import { cardSign, makeSigner, type Signer } from "../../support/pki/signer.ts";
import { issue, NOW, years } from "../../support/pki/test-authority.ts";
import { toBytes, toText, XML_DOCUMENTS } from "../../support/pki/xml.ts";

const DS = "http://www.w3.org/2000/09/xmldsig#";

let signer: Signer;
beforeAll(async () => {
  signer = await makeSigner();
});

async function sign(xml: string): Promise<string> {
  const unfinished = await buildXml({
    packaging: "enveloped",
    certificate: signer.person.der,
    xml: toBytes(xml),
    signingTime: NOW,
  });
  return toText(unfinished.finish(await cardSign(signer.person, unfinished.digest)));
}

async function signDetached(content: Uint8Array, name = "申請書.pdf"): Promise<Uint8Array> {
  const unfinished = await buildXml({
    packaging: "detached",
    certificate: signer.person.der,
    name,
    digest: await digestOf(content),
    signingTime: NOW,
  });
  return unfinished.finish(await cardSign(signer.person, unfinished.digest));
}

const verify = (xml: string) => verifyXml({ xml: toBytes(xml), ...signer.options });

const APPLICATION =
  '<application xmlns="urn:example:a"><applicant>YAMADA TARO</applicant><fee>4000</fee></application>';

describe("enveloped XML signatures", () => {
  it.each(XML_DOCUMENTS)("are verified in a document with %s", async (_what, xml) => {
    expect(await verify(await sign(xml))).toMatchObject({
      purpose: "signature",
      revocation: "unchecked",
      claimedSigningTime: NOW,
    });
  });

  it("leave the rest of the document as it is", async () => {
    const [, xml] = XML_DOCUMENTS[3] ?? ["", ""];
    const signed = await sign(xml);
    const withoutSignature = signed.replace(/<ds:Signature [\s\S]*<\/ds:Signature>/, "");

    expect(withoutSignature).toBe(xml);
  });

  it("give back what is signed, without signature and comments", async () => {
    const { signedContent } = await verify(await sign("<a><!-- not signed -->signed</a>"));

    expect(toText(signedContent)).toBe("<a>signed</a>");
  });

  it.each([
    ["text", "YAMADA TARO", "YAMADA JIRO"],
    ["a number", "4000", "4001"],
    ["a namespace", "urn:example:a", "urn:example:b"],
    ["an attribute more", "<applicant>", '<applicant kind="proxy">'],
    ["an element more", "<fee>", "<fee>1</fee><fee>"],
    ["an instruction more", "<fee>", "<?skip?><fee>"],
  ])("refuse a document with %s altered", async (_what, from, to) => {
    const signed = await sign(APPLICATION);

    await expect(verify(signed.replace(from, to))).rejects.toMatchObject({
      code: "signature/digest",
    });
  });

  it("refuse an altered time", async () => {
    const signed = await sign(APPLICATION);

    await expect(verify(signed.replace("2026-11-01T", "2025-11-01T"))).rejects.toMatchObject({
      code: "signature/digest",
    });
  });

  it("refuse an altered method or reference", async () => {
    const signed = await sign(APPLICATION);
    const altered = signed.replace('-document" URI=""', '-documenu" URI=""');

    expect(altered).not.toBe(signed);
    await expect(verify(altered)).rejects.toMatchObject({ code: "signature/value" });
  });

  it("refuse another certificate of the same key", async () => {
    const twin = await issue(signer.authority, { keys: signer.person.keys, notAfter: years(3) });
    const base64 = (der: Uint8Array) => Buffer.from(der).toString("base64");
    const signed = await sign(APPLICATION);

    await expect(
      verify(signed.replace(base64(signer.person.der), base64(twin.der))),
    ).rejects.toMatchObject({ code: "signature/signer" });
  });
});

describe("wrapped XML signatures are refused", () => {
  const parts = (signed: string) => {
    const [signature = ""] = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(signed) ?? [];
    return { signature, original: signed.replace(signature, "") };
  };

  it("when the signed document was moved into another", async () => {
    const signed = await sign(APPLICATION);

    await expect(verify(`<evil><fee>1</fee>${signed}</evil>`)).rejects.toMatchObject({
      code: "xml/wrapping",
    });
  });

  it("when the signature was moved to another root", async () => {
    const { signature, original } = parts(await sign(APPLICATION));

    await expect(verify(`<evil><keep>${original}</keep>${signature}</evil>`)).rejects.toMatchObject(
      { code: "signature/digest" },
    );
  });

  it("when content was hidden in the signature", async () => {
    const signed = await sign(APPLICATION);
    for (const hidden of ["<ds:Object><fee>1</fee></ds:Object>", "<fee>1</fee>"]) {
      await expect(
        verify(signed.replace("</ds:Signature>", `${hidden}</ds:Signature>`)),
      ).rejects.toMatchObject({ code: "xml/wrapping" });
    }
  });

  it("when the reference was turned to a part of the document", async () => {
    const signed = await sign(APPLICATION);

    await expect(verify(signed.replace('URI=""', 'URI="#part"'))).rejects.toMatchObject({
      code: "xml/wrapping",
    });
  });

  it("when the signed properties come twice", async () => {
    const signed = await sign(APPLICATION);
    const [properties = ""] =
      /<xades:SignedProperties[\s\S]*<\/xades:SignedProperties>/.exec(signed) ?? [];

    await expect(verify(signed.replace(properties, properties + properties))).rejects.toMatchObject(
      { code: "xml/wrapping" },
    );
  });

  it("when a second signature stands beside the first", async () => {
    const signed = await sign(APPLICATION);
    const { signature } = parts(signed);

    await expect(verify(signed.replace(signature, signature + signature))).rejects.toMatchObject({
      code: "signature/several",
    });
  });
});

describe("detached XML signatures", () => {
  const content = toBytes("%PDF-1.7 anything");

  it("are verified beside their document", async () => {
    const xml = await signDetached(content);

    expect(await verifyXml({ xml, content, ...signer.options })).toMatchObject({
      purpose: "signature",
      claimedSigningTime: NOW,
    });
  });

  it("refuse another document", async () => {
    const xml = await signDetached(content);

    await expect(
      verifyXml({ xml, content: toBytes("another"), ...signer.options }),
    ).rejects.toMatchObject({ code: "signature/digest" });
  });

  it("are not taken for an enveloped one, nor the other way round", async () => {
    const xml = await signDetached(content);
    await expect(verifyXml({ xml, ...signer.options })).rejects.toMatchObject({
      code: "xml/wrapping",
    });

    const enveloped = toBytes(await sign(APPLICATION));
    await expect(verifyXml({ xml: enveloped, content, ...signer.options })).rejects.toMatchObject({
      code: "xml/wrapping",
    });
  });
});

describe("XML that is refused", () => {
  it.each([
    ["no signature", "<a/>", "signature/absent"],
    ["no XML", "a", "xml/malformed"],
    ["an element that is not closed", "<a><b></a>", "xml/malformed"],
    ["an attribute that comes twice", '<a b="1" b="2"/>', "xml/malformed"],
    ["a document type", '<!DOCTYPE a SYSTEM "a.dtd"><a/>', "xml/not-supported"],
    ["another encoding", '<?xml version="1.0" encoding="Shift_JIS"?><a/>', "xml/not-supported"],
    ["XML 1.1", '<?xml version="1.1"?><a/>', "xml/not-supported"],
    ["depth without end", "<a>".repeat(400) + "</a>".repeat(400), "xml/malformed"],
  ])("%s", async (_what, xml, code) => {
    await expect(verify(xml)).rejects.toMatchObject({ code });
  });

  it.each([
    ["SHA-1", "http://www.w3.org/2001/04/xmlenc#sha256", `${DS}sha1`, "signature/algorithm"],
    [
      "RSA with SHA-1",
      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      `${DS}rsa-sha1`,
      "signature/algorithm",
    ],
    [
      "a transform of its own",
      `${DS}enveloped-signature`,
      "http://www.w3.org/TR/1999/REC-xslt-19991116",
      "xml/not-supported",
    ],
  ])("%s", async (_what, from, to, code) => {
    const signed = await sign(APPLICATION);

    await expect(verify(signed.replaceAll(from, to))).rejects.toMatchObject({ code });
  });

  it("a document that is signed already, when it is to be signed", async () => {
    await expect(sign(await sign(APPLICATION))).rejects.toMatchObject({
      code: "xml/not-supported",
      details: { what: "signature" },
    });
  });
});
