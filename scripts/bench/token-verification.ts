import { loadTrust, verifyAuthToken } from "@tegata/pki";
import { fromBase64, toBase64 } from "@tegata/protocol/bytes";
import { persona } from "../support/personas.ts";
import { type Benchmark, inTurn, median, spread } from "./benchmark.ts";

const ROUNDS = 15;
const BATCH = 200;
/** 2,000 verifications a second and core. */
const AIM_MS = 0.5;
const PEER = "two WebCrypto verifications";

const ORIGIN = "https://portal.example";
const CHALLENGE = toBase64(new Uint8Array(32).fill(7));
const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/**
 * What a portal's server does per login, in processor time: WebCrypto works in other threads, so
 * the clock on the wall would count their number and not the work.
 */
export const tokenVerification: Benchmark = {
  name: "token-verification",
  async run() {
    const { verify, twoVerifications } = await prepare();
    const whole = await inTurn(
      ROUNDS,
      batch(() => verify(now)),
      batch(twoVerifications),
    );
    const afterReading = await inTurn(ROUNDS, afterReadingIn(verify), batch(twoVerifications));
    const all = median(whole.ours);
    const checked = median(afterReading.ours);
    return [
      {
        what: "login token, whole, processor time",
        ours: all,
        unit: "ms",
        spread: spread(whole.ours),
        peer: { name: PEER, value: median(whole.peer) },
      },
      {
        what: "login token, once token and certificate are read",
        ours: checked,
        unit: "ms",
        spread: spread(afterReading.ours),
        peer: { name: PEER, value: median(afterReading.peer) },
        aim: { of: "ours", atMost: AIM_MS },
      },
      { what: "login tokens per second and core, whole", ours: 1000 / all, unit: "per second" },
      {
        what: "login tokens per second and core, once read",
        ours: 1000 / checked,
        unit: "per second",
      },
    ];
  },
};

type Verify = (clock: () => Date) => Promise<unknown>;

const now = (): Date => new Date();

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of processor time that one of a batch takes. */
const batch = (work: () => Promise<unknown>) => async (): Promise<number> => {
  const before = processorMs();
  for (let run = 0; run < BATCH; run += 1) await work();
  return (processorMs() - before) / BATCH;
};

/**
 * The same without the reading, most of it pkijs: the verifier asks the clock when it has read
 * token and certificate, and from there it is counted.
 */
const afterReadingIn = (verify: Verify) => async (): Promise<number> => {
  let sum = 0;
  for (let run = 0; run < BATCH; run += 1) {
    let read = Number.NaN;
    await verify(() => {
      read = processorMs();
      return now();
    });
    sum += processorMs() - read;
  }
  return sum / BATCH;
};

async function prepare() {
  const { authentication } = await persona("resident");
  if (!authentication) throw new Error("a persona without an authentication certificate");
  const trust = await loadTrust({
    authentication: [fromBase64(authentication.issuer)],
    signature: [],
    testMode: true,
  });
  const { data, signature, key } = await sign(fromBase64(authentication.privateKey));
  const token = JSON.stringify({
    unverifiedCertificate: authentication.certificate,
    algorithm: "RS256",
    signature: toBase64(signature),
    format: "web-eid:1.0",
    appVersion: "https://tegata.org/0.1.0",
  });
  const verifyOnce = () => crypto.subtle.verify(ALGORITHM, key, signature, data);
  return {
    verify: (clock: () => Date) =>
      verifyAuthToken({ token, challenge: CHALLENGE, origin: ORIGIN, trust, clock }),
    twoVerifications: async () => (await verifyOnce()) && (await verifyOnce()),
  };
}

async function sign(pkcs8: Uint8Array) {
  const hash = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const data = Uint8Array.from([...(await hash(ORIGIN)), ...(await hash(CHALLENGE))]);
  const der = Uint8Array.from(pkcs8);
  const privateKey = await crypto.subtle.importKey("pkcs8", der, ALGORITHM, true, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, data));
  const { kty, n, e } = await crypto.subtle.exportKey("jwk", privateKey);
  const jwk = { kty, n, e } as JsonWebKey;
  const key = await crypto.subtle.importKey("jwk", jwk, ALGORITHM, false, ["verify"]);
  return { data, signature, key };
}
