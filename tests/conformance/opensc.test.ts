/**
 * Debian's OpenSC takes the virtual card for plastic: through pcscd and vpcd, with every
 * signature and every chain checked by OpenSSL. Nobody here wrote either.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Pcscd, startPcscd } from "../../scripts/support/pcscd.ts";
import { PERSONAS } from "../../scripts/support/personas.ts";
import { startVirtualCard, type VirtualCardProcess } from "../../scripts/support/virtual-card.ts";
import { waitForCard } from "../support/virtual-card/opensc.ts";

const run = promisify(execFile);
const MESSAGE = "在留申請";
const AUTHENTICATION = { id: "01", pin: "1234", name: "authentication", certificate: "1", ca: "3" };
const SIGNATURE = { id: "02", pin: "ABC123", name: "signature", certificate: "2", ca: "4" };
const KEYS = [AUTHENTICATION, SIGNATURE];

let pcscd: Pcscd;
let card: VirtualCardProcess;
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tegata-opensc-"));
  pcscd = await startPcscd();
  const [vpcd = 0] = pcscd.ports;
  card = await startVirtualCard({ vpcd });
  env = { ...process.env, LC_ALL: "C", PCSCLITE_CSOCK_NAME: pcscd.socket };
  await waitForCard(env);
});

afterAll(async () => {
  await card.stop();
  await pcscd.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await card.reset();
});

const file = (name: string): string => join(folder, name);

const opensc = (command: string, ...args: readonly string[]) =>
  run(command, [...args], { env, encoding: "utf8" });

/** What OpenSC prints where the command fails, with its status. */
const failing = async (command: string, ...args: readonly string[]) => {
  const error = (await opensc(command, ...args).then(
    () => undefined,
    (reason: unknown) => reason,
  )) as { code: number; stdout: string; stderr: string } | undefined;
  if (!error) throw new Error(`${command} did not fail`);
  return `${error.stdout}${error.stderr}`;
};

const openssl = async (...args: readonly string[]): Promise<string> =>
  (await run("openssl", [...args], { encoding: "utf8" })).stdout;

const triesLeft = async () => {
  const { tries } = await card.status();
  return { authentication: tries.authentication?.left, signature: tries.signature?.left };
};

/** Reads a certificate from the card with OpenSC, as PEM in a file. */
async function readCertificate(id: string, pin?: string): Promise<string> {
  const pem = file(`certificate-${id}.pem`);
  const login = pin === undefined ? [] : ["--verify-pin", "--auth-id", "02", "--pin", pin];
  await opensc("pkcs15-tool", "--read-certificate", id, ...login, "--output", pem);
  return pem;
}

const readOwn = ({ certificate, name, pin }: (typeof KEYS)[number]): Promise<string> =>
  readCertificate(certificate, name === "signature" ? pin : undefined);

const publicKeyOf = async (certificate: string): Promise<string> => {
  const pem = `${certificate}.pub`;
  await writeFile(pem, await openssl("x509", "-in", certificate, "-noout", "-pubkey"));
  return pem;
};

describe("OpenSC", () => {
  it("sees the contact ATR", async () => {
    const { stdout } = await opensc("opensc-tool", "-a");

    expect(stdout.trim()).toBe("3b:e0:00:ff:81:31:fe:45:14");
  });

  it("names the card as JPKI by its own driver", async () => {
    const { stdout } = await opensc("opensc-tool", "-n");

    expect(stdout.trim()).toBe("jpki");
  });

  it("dumps two PINs, two keys and four certificates", async () => {
    const { stdout } = await opensc("pkcs15-tool", "--dump");

    expect(stdout.match(/^PIN \[/gm)).toHaveLength(2);
    expect(stdout.match(/^Private RSA Key \[/gm)).toHaveLength(2);
    expect(stdout.match(/^X\.509 Certificate \[/gm)).toHaveLength(4);
    expect(stdout).toMatch(/ModLength +: 2048/);
  });

  it("lists both PINs with the tries that the card counts", async () => {
    await card.setTries("signature", 4);

    const { stdout } = await opensc("pkcs15-tool", "--list-pins");

    expect([...stdout.matchAll(/Tries left +: (\d)/g)].map(([, left]) => left)).toEqual(["3", "4"]);
  });

  it("lists the slot and every object through PKCS#11", async () => {
    const { stdout: slots } = await opensc("pkcs11-tool", "-L");
    const { stdout: objects } = await opensc("pkcs11-tool", "-O");

    expect(slots).toContain("JPKI");
    expect(objects.match(/^Certificate Object/gm)?.length).toBeGreaterThanOrEqual(3);
    expect(objects).toContain("User Authentication");
  });

  it("does not get the signature certificate without its password", async () => {
    const output = await failing("pkcs15-tool", "--read-certificate", SIGNATURE.certificate);

    expect(output).toContain("Certificate read failed");
    expect(await triesLeft()).toEqual({ authentication: 3, signature: 5 });
  });

  it.each(
    KEYS,
  )("reads the $name certificate and its CA, and OpenSSL accepts the chain", async (key) => {
    const certificate = await readOwn(key);
    const ca = await readCertificate(key.ca);

    const verified = await openssl("verify", "-x509_strict", "-CAfile", ca, certificate);

    expect(verified).toContain("OK");
    const der = await readFile(join(PERSONAS, `${key.name}-ca.der`), "base64");
    expect(await pemBody(ca)).toBe(der);
    expect(await pemBody(certificate)).toBe(await personaCertificate(key.name));
  });
});

describe.each(KEYS)("a signature by OpenSC with the $name key", (key) => {
  it("of SHA256-RSA-PKCS is valid for OpenSSL", async () => {
    await writeFile(file("message"), MESSAGE);

    await sign11(key, "SHA256-RSA-PKCS", "message");

    const publicKey = await publicKeyOf(await readOwn(key));
    const args = ["-verify", publicKey, "-signature", file("signature"), file("message")];
    expect(await openssl("dgst", "-sha256", ...args)).toBe("Verified OK\n");
  });

  it("of RSA-PKCS signs the given bytes as they are", async () => {
    await writeFile(file("message"), MESSAGE);

    await sign11(key, "RSA-PKCS", "message");

    const publicKey = await publicKeyOf(await readOwn(key));
    const args = ["-verifyrecover", "-pubin", "-inkey", publicKey, "-in", file("signature")];
    expect(await openssl("pkeyutl", ...args)).toBe(MESSAGE);
  });

  it("by pkcs15-crypt is valid for OpenSSL", async () => {
    const digest = file("digest");
    await writeFile(file("message"), MESSAGE);
    await openssl("dgst", "-sha256", "-binary", "-out", digest, file("message"));

    await opensc(
      "pkcs15-crypt",
      ...["--sign", "--key", key.id, "--pin", key.pin, "--pkcs1", "--sha-256", "--raw"],
      ...["--input", digest, "--output", file("signature")],
    );

    const publicKey = await publicKeyOf(await readOwn(key));
    const args = ["-verify", publicKey, "-signature", file("signature"), file("message")];
    expect(await openssl("dgst", "-sha256", ...args)).toBe("Verified OK\n");
  });
});

describe("a wrong PIN given to OpenSC", () => {
  it("costs one try, which the right one gives back", async () => {
    await writeFile(file("message"), MESSAGE);

    const output = await failing("pkcs11-tool", ...signing({ ...AUTHENTICATION, pin: "9999" }));
    expect(output).toContain("CKR_PIN_INCORRECT");
    expect(await triesLeft()).toEqual({ authentication: 2, signature: 5 });

    await opensc("pkcs11-tool", ...signing(AUTHENTICATION));
    expect(await triesLeft()).toEqual({ authentication: 3, signature: 5 });
  });

  it("three times blocks it, and OpenSC says so", async () => {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await failing("pkcs15-tool", "--verify-pin", "--auth-id", "01", "--pin", "9999");
    }

    const { stdout } = await opensc("pkcs15-tool", "--list-pins");
    expect(stdout).toMatch(/Tries left +: 0/);
    await failing("pkcs15-tool", "--verify-pin", "--auth-id", "01", "--pin", AUTHENTICATION.pin);
    expect(await triesLeft()).toEqual({ authentication: 0, signature: 5 });
  });
});

describe("a card in trouble", () => {
  it("that is pulled while it signs ends OpenSC's command, and works when it is back", async () => {
    await writeFile(file("message"), MESSAGE);
    await card.fault("remove@sign");

    await failing("pkcs11-tool", ...signing(AUTHENTICATION));
    expect((await card.status()).inserted).toBe(false);

    await card.insert();
    await waitForCard(env);
    await opensc("pkcs11-tool", ...signing(AUTHENTICATION));
  });

  it("that is mute lets OpenSC go when it is removed", async () => {
    await card.fault("mute@hex:00B0");
    const reading = failing("pkcs15-tool", "--read-certificate", "1");
    await vi.waitFor(async () => {
      expect((await card.log()).at(-1)?.fault).toBe("mute@hex:00B0");
    }, 5_000);

    await card.remove();

    expect(await reading).toContain("failed");
    await card.insert();
    await waitForCard(env);
  });

  it("that refuses a VERIFY spends no try", async () => {
    await card.fault("sw=6F00@verify");

    await failing("pkcs15-tool", "--verify-pin", "--auth-id", "01", "--pin", AUTHENTICATION.pin);

    expect(await triesLeft()).toEqual({ authentication: 3, signature: 5 });
  });
});

describe("other cards", () => {
  it.each([
    "tsusho",
    "residence-card",
    "long-name",
  ])("of %s are read the same way", async (name) => {
    await card.insert(name);
    await waitForCard(env);

    const certificate = await readCertificate("2", SIGNATURE.pin);
    const ca = await readCertificate(SIGNATURE.ca);

    expect(await openssl("verify", "-x509_strict", "-CAfile", ca, certificate)).toContain("OK");
  });
});

const signing = ({ id, pin }: { id: string; pin: string }): readonly string[] => [
  ...["--sign", "--mechanism", "SHA256-RSA-PKCS", "--login", "--pin", pin, "--id", id],
  ...["--slot-index", id === AUTHENTICATION.id ? "0" : "1"],
  ...["--input-file", file("message"), "--output-file", file("signature")],
];

const sign11 = ({ id, pin }: (typeof KEYS)[number], mechanism: string, input: string) =>
  opensc(
    "pkcs11-tool",
    ...["--sign", "--mechanism", mechanism, "--login", "--pin", pin, "--id", id],
    ...["--slot-index", id === AUTHENTICATION.id ? "0" : "1"],
    ...["--input-file", file(input), "--output-file", file("signature")],
  );

const pemBody = async (pem: string): Promise<string> =>
  (await readFile(pem, "utf8")).replaceAll(/-----[^-]+-----|\s/g, "");

async function personaCertificate(purpose: string): Promise<string> {
  const text = await readFile(join(PERSONAS, "resident.json"), "utf8");
  const persona = JSON.parse(text) as Record<string, { certificate: string }>;
  return persona[purpose]?.certificate ?? "";
}
