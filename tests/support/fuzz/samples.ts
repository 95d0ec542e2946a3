/** One valid message of each kind, to be spoilt. Synthetic throughout. */
const ID = "0b3c7a52-6f0e-4a39-9d2e-2f5f4d8a1c77";
const NONCE = "q".repeat(44);
const v = 1;

export const PAGE_TEXTS = [
  { mode: "11", keypair_division: "01", certificate_type: "01" },
  { keypair_division: "02" },
  { v, id: ID, type: "status" },
  { v, id: ID, type: "getCertificate", purpose: "authentication" },
  { v, id: ID, type: "authenticate", nonce: NONCE },
  { action: "web-eid:status", libraryVersion: "2.0.0" },
  { action: "web-eid:authenticate", challengeNonce: NONCE, options: { lang: "ja" } },
] as const;

export const PAGE_REQUESTS = [
  { type: "request", door: "j-lis", detail: '{"keypair_division":"02"}', gesture: 1 },
  { type: "request", door: "tegata", detail: JSON.stringify(PAGE_TEXTS[3]), gesture: 0 },
  { type: "request", door: "web-eid", detail: JSON.stringify(PAGE_TEXTS[6]), gesture: 2 },
] as const;

export const PROMPT_MESSAGES = [
  { type: "ticket", ticket: ID },
  { type: "go-on" },
  { type: "submit", pin: [49, 50, 51, 52], lastTry: false },
  { type: "move", why: "covered" },
  { type: "block" },
  { type: "cancel" },
  { type: "read" },
  { type: "unsignable", document: 0 },
  { type: "built", digests: [{ algorithm: "SHA-256", value: `${"A".repeat(43)}=` }] },
  { type: "finished", signatures: ["QQ=="] },
] as const;

export const SMALL_MESSAGES = [
  { type: "hello" },
  { type: "overview" },
  { type: "probed", heard: true },
  { at: 12.5, fault: null },
  { ticket: ID },
  { phrase: "x", color: "plum", picture: "crane" },
  { language: null, screen: "frame", officialOrigins: [], blockedOrigins: [] },
  { type: "start", task: "certificate", purpose: "signature" },
] as const;

export const HOST_REQUESTS = [
  { v, id: ID, type: "hello", extension: "1.0.0" },
  { v, id: ID, type: "status" },
  { v, id: ID, type: "prepare", purpose: "signature" },
  { v, id: ID, type: "certificate", conversation: ID, pin: [49, 50, 51, 52] },
  { v, id: ID, type: "end", conversation: ID },
] as const;

export const HOST_MESSAGES = [
  { v, id: ID, ok: true, result: {} },
  { v, id: ID, ok: false, error: { code: "pin/incorrect", details: { triesLeft: 2 } } },
  { v, event: "card", conversation: ID, card: { state: "no-card" } },
] as const;
