import { buildCms, type DigestAlgorithm, digestOf, loadTrust, verifyCms } from "@tegata/pki";
import { beforeAll, describe, expect, it } from "vitest";
import { altered } from "../../support/pki/altered.ts";
import { cardSign, makeSigner, type Signer } from "../../support/pki/signer.ts";
import { type Issued, issue, makeAuthority, NOW, years } from "../../support/pki/test-authority.ts";

const DOCUMENT = new TextEncoder().encode("在留期間更新許可申請書\r\n");

let signer: Signer;
beforeAll(async () => {
  signer = await makeSigner();
});

async function sign(
  person: Issued = signer.person,
  algorithm: DigestAlgorithm = "SHA-256",
): Promise<Uint8Array> {
  const unfinished = await buildCms({
    certificate: person.der,
    digest: await digestOf(DOCUMENT, algorithm),
    signingTime: NOW,
  });
  return unfinished.finish(await cardSign(person, unfinished.digest));
}

const verify = (cms: Uint8Array, content: Uint8Array = DOCUMENT) =>
  verifyCms({ cms, content, ...signer.options });

describe("CMS", () => {
  it.each([
    "SHA-256",
    "SHA-384",
    "SHA-512",
  ] as const)("verifies what it built with %s", async (algorithm) => {
    expect(await verify(await sign(signer.person, algorithm))).toMatchObject({
      purpose: "signature",
      revocation: "unchecked",
      claimedSigningTime: NOW,
    });
  });

  it("refuses an altered byte anywhere in the signature", { timeout: 60_000 }, async () => {
    const cms = await sign();
    for (const bytes of altered(cms)) {
      await expect(verify(bytes)).rejects.toMatchObject({ name: "PkiError" });
    }
  });

  it("refuses an altered byte anywhere in the document", { timeout: 60_000 }, async () => {
    const cms = await sign();
    for (const content of altered(DOCUMENT)) {
      await expect(verify(cms, content)).rejects.toMatchObject({ code: "signature/digest" });
    }
  });

  it("refuses another document", async () => {
    await expect(verify(await sign(), new Uint8Array())).rejects.toMatchObject({
      code: "signature/digest",
    });
  });

  it("refuses an authentication certificate", async () => {
    const authority = await makeAuthority("authentication");
    const trust = await loadTrust({
      authentication: [authority.der],
      signature: [signer.authority.der],
      testMode: true,
    });
    const cms = await sign(await issue(authority));

    await expect(
      verifyCms({ cms, content: DOCUMENT, trust, clock: () => NOW }),
    ).rejects.toMatchObject({ code: "certificate/policy" });
  });

  it("refuses a certificate of another person beside the signature", async () => {
    const other = await issue(signer.authority, { commonName: "A".repeat(23) });
    const unfinished = await buildCms({
      certificate: other.der,
      digest: await digestOf(DOCUMENT),
      signingTime: NOW,
    });
    const cms = unfinished.finish(await cardSign(signer.person, unfinished.digest));

    await expect(verify(cms)).rejects.toMatchObject({ code: "signature/value" });
  });

  it("refuses a swapped certificate of the same number and key", async () => {
    const twin = await issue(signer.authority, { keys: signer.person.keys, notAfter: years(3) });
    const genuine = Buffer.from(await sign()).toString("hex");
    const swapped = genuine.replace(
      Buffer.from(signer.person.der).toString("hex"),
      Buffer.from(twin.der).toString("hex"),
    );

    expect(swapped).not.toBe(genuine);
    await expect(verify(Buffer.from(swapped, "hex"))).rejects.toMatchObject({
      code: "signature/signer",
    });
  });

  it.each([
    ["nothing", new Uint8Array(), "signature/malformed"],
    ["text", DOCUMENT, "signature/malformed"],
    ["1 MB", new Uint8Array(1024 * 1024), "signature/too-large"],
    [
      "depth without end",
      Uint8Array.from({ length: 4000 }, (_, at) => (at % 2 ? 0x80 : 0x30)),
      "signature/malformed",
    ],
  ])("refuses %s", async (_what, cms, code) => {
    await expect(verify(cms)).rejects.toMatchObject({ code });
  });

  it("refuses it when the certificate has expired", async () => {
    const cms = await sign();

    await expect(
      verifyCms({ cms, content: DOCUMENT, trust: signer.trust, clock: () => years(5) }),
    ).rejects.toMatchObject({ code: "certificate/expired" });
  });
});
