import { loadTrust, verifyAuthToken } from "@tegata/pki";
import { fromBase64, toBase64 } from "@tegata/protocol/bytes";
import {
  type ReadToken,
  readToken,
  verifyReadToken,
} from "../../shared/pki/src/token/verify-auth-token.ts";
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
    const { read, verify, verifyRead, twoVerifications } = await prepare();
    const whole = await inTurn(ROUNDS, batch(verify), batch(twoVerifications));
    const afterReading = await inTurn(
      ROUNDS,
      batchOnceRead(read, verifyRead),
      batch(twoVerifications),
    );
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
 * The same without the reading, most of it pkijs. All is read before the count begins: what pkijs
 * leaves behind is swept away in other threads for a while, and would be counted here.
 */
const batchOnceRead =
  (read: () => ReadToken, work: (token: ReadToken) => Promise<unknown>) =>
  async (): Promise<number> => {
    const tokens = Array.from({ length: BATCH }, read);
    const before = processorMs();
    for (const token of tokens) await work(token);
    return (processorMs() - before) / BATCH;
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
  const wanted = { challenge: CHALLENGE, origin: ORIGIN, trust, clock: () => new Date() };
  return {
    read: () => readToken(token),
    verify: () => verifyAuthToken({ token, ...wanted }),
    verifyRead: (read: ReadToken) => verifyReadToken(read, wanted),
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
