/** One valid message of each kind, to be spoilt. Synthetic throughout. */
const ID = "0b3c7a52-6f0e-4a39-9d2e-2f5f4d8a1c77";
const NONCE = "q".repeat(44);
const PIN = [49, 50, 51, 52];
const DIGEST = { algorithm: "SHA-256", value: NONCE };
const v = 1;

export const JLIS_TEXTS = [
  { mode: "11", keypair_division: "01", certificate_type: "01" },
  { keypair_division: "02" },
] as const;

export const PAGE_CALLS = [
  { v, id: ID, type: "status" },
  { v, id: ID, type: "certificate", purpose: "authentication", lang: "ja" },
  { v, id: ID, type: "authenticate", challenge: NONCE },
  { v, id: ID, type: "sign", format: "pdf", documents: [{ name: "a.pdf", bytes: "AAAA" }] },
  {
    ...{ v, id: ID, type: "sign", format: "xml", packaging: "detached" },
    documents: [{ name: "b", digest: DIGEST }],
  },
  { v, id: ID, type: "watch" },
  { v, id: ID, type: "cancel" },
] as const;

export const WEB_EID_REQUESTS = [
  { action: "web-eid:status", libraryVersion: "2.0.0" },
  { action: "web-eid:authenticate", challengeNonce: NONCE, options: { lang: "ja" } },
  { action: "web-eid:get-signing-certificate" },
  { action: "web-eid:sign", certificate: "AAAA", hash: NONCE, hashFunction: "SHA-256" },
] as const;

export const PAGE_TEXTS = [...JLIS_TEXTS, ...PAGE_CALLS, ...WEB_EID_REQUESTS] as const;

const request = (door: string, detail: object) => ({
  ...{ type: "request", door, detail: JSON.stringify(detail), gesture: 1 },
});

export const PAGE_REQUESTS = [
  ...JLIS_TEXTS.map((detail) => request("j-lis", detail)),
  ...PAGE_CALLS.map((detail) => request("tegata", detail)),
  ...WEB_EID_REQUESTS.map((detail) => request("web-eid", detail)),
] as const;

export const PROMPT_MESSAGES = [
  { type: "ticket", ticket: ID },
  { type: "go-on" },
  { type: "submit", pin: PIN, lastTry: false },
  { type: "move", why: "covered" },
  { type: "block" },
  { type: "cancel" },
  { type: "read" },
  { type: "unsignable", document: 0 },
  { type: "built", digests: [{ algorithm: "SHA-256", value: `${"A".repeat(43)}=` }] },
  { type: "finished", signatures: ["QQ=="] },
] as const;

/** Content script and frame holder to the worker or the screen: the small ones. */
export const QUERIES = [{ type: "hello" }, { type: "load-doors" }, { type: "overview" }] as const;
export const CANCELS = [{ type: "cancel" }] as const;
export const PROBE_REPORTS = [{ type: "probed", heard: true }] as const;
export const BEATS = [
  { at: 12.5, fault: null },
  { at: 1, fault: "restyled" },
] as const;
export const GUARD_HELLOS = [{ ticket: ID }] as const;

export const OWN_PAGE_MESSAGES = [
  { type: "start", task: "certificate", purpose: "signature" },
  { type: "submit", pin: PIN, newPin: [53, 54, 55, 56], lastTry: false },
] as const;
export const OWN_PAGE_QUERIES = [{ type: "read-card" }, { type: "doctor" }] as const;

export const SETTINGS = [
  { language: "ja", screen: "frame", officialOrigins: ["https://a.example"], blockedOrigins: [] },
] as const;
export const REMINDERS = [{ dates: { signature: "2031-04-01" }, seen: 30 }] as const;
export const WATCHWORDS = [{ phrase: "x", color: "plum", picture: "crane" }] as const;

const withPin = { v, id: ID, conversation: ID, pin: PIN } as const;

export const HOST_REQUESTS = [
  { v, id: ID, type: "hello", extension: "1.0.0" },
  { v, id: ID, type: "status" },
  { v, id: ID, type: "presence" },
  { v, id: ID, type: "read-card", reader: "A reader" },
  { v, id: ID, type: "doctor" },
  { v, id: ID, type: "prepare", purpose: "signature" },
  { ...withPin, type: "certificate", lastTry: true },
  { ...withPin, type: "authenticate", origin: "https://a.example", nonce: NONCE },
  { ...withPin, type: "sign", digests: [DIGEST] },
  { ...withPin, type: "begin-sign" },
  { v, id: ID, conversation: ID, type: "finish-sign", digests: [DIGEST] },
  { ...withPin, type: "change-pin", newPin: PIN },
  { ...withPin, type: "attributes" },
  { v, id: ID, type: "end", conversation: ID },
] as const;

const card = { state: "ready", reader: "A reader", token: "card", triesLeft: 3 } as const;

export const HOST_MESSAGES = [
  { v, id: ID, ok: true, result: {} },
  { v, id: ID, ok: false, error: { code: "pin/incorrect", details: { triesLeft: 2 } } },
  { v, event: "card", conversation: ID, card },
] as const;

const both = { authentication: true, signature: true } as const;
const status = { kind: "jpki", token: null, certificates: both, triesLeft: tries(3, 5) } as const;
const file = { certificate: "AAAA", issuer: null } as const;

function tries(authentication: number, signature: number) {
  return { authentication, signature };
}

/** A result of each request, as the host sends it. */
export const HOST_RESULTS = {
  hello: { protocol: 1, version: "1.0.0" },
  status: { readers: [{ name: "A reader", card: status }] },
  presence: { card: "present" },
  "read-card": {
    ...{ reader: "A reader", token: "card", certificates: both, triesLeft: tries(3, 5) },
    files: { authentication: file, signature: file },
  },
  doctor: {
    platform: "linux",
    steps: [{ step: "service", outcome: "ok", code: null, about: null }],
    tries: { signature: 5, authentication: 3, "card-info": null },
  },
  prepare: { conversation: ID },
  certificate: { certificate: "AAAA" },
  authenticate: { certificate: "AAAA", signature: "AAAA", algorithm: "RS256" },
  sign: { certificate: "AAAA", signatures: ["AAAA"] },
  "begin-sign": { certificate: "AAAA" },
  "finish-sign": { signatures: ["AAAA"] },
  "change-pin": {},
  attributes: { name: "n", address: "a", birthDate: "1990-01-01", sex: "female" },
  end: {},
} as const;

export const HELLO_REPLIES = [{ v: 9, id: ID, ok: true, result: HOST_RESULTS.hello }] as const;
