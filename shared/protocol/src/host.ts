/**
 * Messages between the extension's worker and the native host `org.tegata.host`.
 *
 * Every object is strict: an unknown key is a bug or an attack, never a feature. Replies are
 * matched by id; events belong to a conversation. docs/protocol.md defines the words.
 */
import * as z from "zod/mini";
import { DigestAlgorithm } from "./digest.ts";
import { WireError } from "./errors.ts";
import {
  Base64,
  HOST_PROTOCOL_VERSION,
  Id,
  PinBytes,
  ReaderName,
  Token,
  TriesLeft,
} from "./fields.ts";
import { Purpose } from "./purpose.ts";

export { DigestAlgorithm, ExactDigest } from "./digest.ts";
export { HOST_NAME } from "./host-name.ts";

const envelope = { v: z.literal(HOST_PROTOCOL_VERSION), id: Id };
const Version = z.string().check(z.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/));

/** Who is there: sent first on every connection, by any protocol version. */
export const HelloRequest = z.strictObject({
  ...envelope,
  type: z.literal("hello"),
  extension: Version,
});

/** All readers and cards, read once. For the popup and the self-check. */
export const StatusRequest = z.strictObject({ ...envelope, type: z.literal("status") });

/** Whether there is a card in any reader, as the reader says: no card is touched. */
export const PresenceRequest = z.strictObject({ ...envelope, type: z.literal("presence") });

/** What a card gives without a password: certificates, their CAs' and the tries. Read once. */
export const ReadCardRequest = z.strictObject({
  ...envelope,
  type: z.literal("read-card"),
  reader: z.optional(ReaderName),
});

/** The steps of the self-check (動作確認) that concern this computer, as in `tegata doctor`. */
export const DoctorRequest = z.strictObject({
  ...envelope,
  type: z.literal("doctor"),
  reader: z.optional(ReaderName),
});

/**
 * Opens a conversation: the host watches for a card, reads what is free and reports every change
 * as an event until `end`. No transaction stays open while the person types.
 */
export const PrepareRequest = z.strictObject({
  ...envelope,
  type: z.literal("prepare"),
  purpose: Purpose,
  reader: z.optional(ReaderName),
});

const withPin = {
  ...envelope,
  conversation: Id,
  pin: PinBytes,
  /** The person confirmed that the last try may be used; without it that try is refused. */
  lastTry: z.optional(z.literal(true)),
};

/** VERIFY, then the certificate. The card verifies the password although plastic would not ask. */
export const CertificateRequest = z.strictObject({ ...withPin, type: z.literal("certificate") });

/** The bytes hashed for a token of format web-eid:1.0; `origin` as the browser serialises it. */
export const Origin = z.string().check(z.maxLength(512), z.regex(/^https?:\/\/[\x21-\x7e]+$/));
/** At least 256 bits, as web-eid:1.0 asks. Hashed as text, not decoded. */
export const Nonce = z.base64().check(z.minLength(44), z.maxLength(128));

/**
 * A token of format web-eid:1.0 with the authentication key. The host hashes origin and nonce
 * itself: no message of this protocol makes the authentication key sign a hash from outside.
 */
export const AuthenticateRequest = z.strictObject({
  ...withPin,
  type: z.literal("authenticate"),
  origin: Origin,
  nonce: Nonce,
});

const Digest = z.strictObject({ algorithm: DigestAlgorithm, value: Base64 });

/**
 * Signs digests with the signature key after one VERIFY. `certificate`: the one that the signer
 * chose before; when the card holds another, `request/invalid` at `certificate` and no signature.
 */
export const SignRequest = z.strictObject({
  ...withPin,
  type: z.literal("sign"),
  digests: z.array(Digest).check(z.minLength(1), z.maxLength(16)),
  certificate: z.optional(Base64),
});

/**
 * The first half of a signature whose container names the certificate: VERIFY, then read it. The
 * card waits a few seconds for `finish-sign`; nobody types in that time.
 */
export const BeginSignRequest = z.strictObject({ ...withPin, type: z.literal("begin-sign") });

/** The second half: signs the digests that were made with that certificate, then leaves. */
export const FinishSignRequest = z.strictObject({
  ...envelope,
  conversation: Id,
  type: z.literal("finish-sign"),
  digests: z.array(Digest).check(z.minLength(1), z.maxLength(16)),
});

/** Changes the password of the conversation's purpose. */
export const ChangePinRequest = z.strictObject({
  ...withPin,
  type: z.literal("change-pin"),
  newPin: PinBytes,
});

/** The four attributes of 券面入力補助, opened by its own password of four digits. */
export const AttributesRequest = z.strictObject({ ...withPin, type: z.literal("attributes") });

/** Says each command to the card as an `exchange` event, until told otherwise or `end`. */
export const TraceRequest = z.strictObject({
  ...envelope,
  type: z.literal("trace"),
  on: z.boolean(),
});

/** Ends a conversation on any path; the card is left as docs/protocol.md says. */
export const EndRequest = z.strictObject({
  ...envelope,
  type: z.literal("end"),
  conversation: Id,
});

export const HostRequest = z.discriminatedUnion("type", [
  HelloRequest,
  StatusRequest,
  PresenceRequest,
  ReadCardRequest,
  DoctorRequest,
  PrepareRequest,
  CertificateRequest,
  AuthenticateRequest,
  SignRequest,
  BeginSignRequest,
  FinishSignRequest,
  ChangePinRequest,
  AttributesRequest,
  TraceRequest,
  EndRequest,
]);
export type HostRequest = z.infer<typeof HostRequest>;
export type HostRequestOf<T extends HostRequest["type"]> = Extract<HostRequest, { type: T }>;

const CardStatus = z.strictObject({
  kind: z.enum(["jpki", "unknown"]),
  token: z.nullable(Token),
  certificates: z.strictObject({ authentication: z.boolean(), signature: z.boolean() }),
  triesLeft: z.strictObject({ authentication: TriesLeft, signature: TriesLeft }),
});
export type CardStatus = z.infer<typeof CardStatus>;

const ReaderStatus = z.strictObject({ name: ReaderName, card: z.nullable(CardStatus) });
export type ReaderStatus = z.infer<typeof ReaderStatus>;

/** Null: the card does not have it, or wants the password first. */
const CertificatePair = z.strictObject({
  certificate: z.nullable(Base64),
  issuer: z.nullable(Base64),
});

/** A card as far as it can be read without a password. */
export const CardContents = z.strictObject({
  reader: ReaderName,
  token: z.nullable(Token),
  certificates: z.strictObject({ authentication: z.boolean(), signature: z.boolean() }),
  triesLeft: z.strictObject({ authentication: TriesLeft, signature: TriesLeft }),
  files: z.strictObject({ authentication: CertificatePair, signature: CertificatePair }),
});
export type CardContents = z.infer<typeof CardContents>;

export const DOCTOR_STEPS = [
  "service",
  "reader",
  "card",
  "application",
  "certificates",
  "passwords",
  "dates",
  "environment",
] as const;
export type DoctorStepName = (typeof DOCTOR_STEPS)[number];

/**
 * What one step of the self-check found. `code` names the finding (an error code where there is
 * one); nothing in here is personal data.
 */
export const DoctorStep = z.strictObject({
  step: z.enum(DOCTOR_STEPS),
  /** `notice`: it works, and there is something to know. `waiting`: a step before it failed. */
  outcome: z.enum(["ok", "failed", "notice", "waiting"]),
  code: z.nullable(z.string().check(z.maxLength(64))),
  /** The reader's name, or what the code is about. */
  about: z.nullable(z.string().check(z.maxLength(128))),
});
export type DoctorStep = z.infer<typeof DoctorStep>;

/** Tries left of each password, 0: blocked. Null: the card has none, or nothing to open with it. */
export const DoctorTries = z.strictObject({
  authentication: z.nullable(TriesLeft),
  signature: z.nullable(TriesLeft),
  "card-info": z.nullable(TriesLeft),
});
export type DoctorTries = z.infer<typeof DoctorTries>;

const AttributeText = z.string().check(z.maxLength(512));

/** As the municipality wrote them. */
export const CardAttributes = z.strictObject({
  name: AttributeText,
  address: AttributeText,
  /** Western year; parts that the card does not know are zeros. */
  birthDate: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  sex: z.enum(["male", "female", "unknown"]),
});
export type CardAttributes = z.infer<typeof CardAttributes>;

/** What each request resolves to. The handler table and the worker's client are typed from this. */
export const HostResult = {
  /** Of the same form in every protocol version. 0: a host from before the first one. */
  hello: z.strictObject({ protocol: z.int().check(z.minimum(0)), version: Version }),
  status: z.strictObject({ readers: z.array(ReaderStatus).check(z.maxLength(16)) }),
  presence: z.strictObject({ card: z.enum(["present", "absent"]) }),
  "read-card": CardContents,
  doctor: z.strictObject({
    platform: z.enum(["linux", "mac", "windows"]),
    steps: z.array(DoctorStep).check(z.maxLength(DOCTOR_STEPS.length)),
    /** Null: no card was read. Absent: a program from before there was this field. */
    tries: z.optional(z.nullable(DoctorTries)),
  }),
  prepare: z.strictObject({ conversation: Id }),
  certificate: z.strictObject({ certificate: Base64 }),
  authenticate: z.strictObject({
    certificate: Base64,
    signature: Base64,
    algorithm: z.literal("RS256"),
  }),
  sign: z.strictObject({
    certificate: Base64,
    signatures: z.array(Base64).check(z.minLength(1), z.maxLength(16)),
  }),
  "begin-sign": z.strictObject({ certificate: Base64 }),
  "finish-sign": z.strictObject({
    signatures: z.array(Base64).check(z.minLength(1), z.maxLength(16)),
  }),
  "change-pin": z.strictObject({}),
  attributes: CardAttributes,
  trace: z.strictObject({}),
  end: z.strictObject({}),
} as const satisfies Record<HostRequest["type"], unknown>;
export type HostResult = { [T in HostRequest["type"]]: z.infer<(typeof HostResult)[T]> };

/** What a prompt can tell the person about reader and card. One variant per guidance text. */
export const CardState = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("service-unavailable") }),
  z.strictObject({ state: z.literal("no-reader") }),
  /** The reader that the request named is not connected; others may be. */
  z.strictObject({ state: z.literal("reader-away"), reader: ReaderName }),
  z.strictObject({ state: z.literal("no-card") }),
  z.strictObject({ state: z.literal("reading"), reader: ReaderName }),
  z.strictObject({ state: z.literal("in-use"), reader: ReaderName }),
  z.strictObject({ state: z.literal("unknown-card"), reader: ReaderName }),
  z.strictObject({ state: z.literal("mute-card"), reader: ReaderName }),
  z.strictObject({ state: z.literal("no-certificate"), reader: ReaderName }),
  z.strictObject({
    state: z.literal("ready"),
    reader: ReaderName,
    token: z.nullable(Token),
    /** 0: the password is blocked. */
    triesLeft: TriesLeft,
  }),
]);
export type CardState = z.infer<typeof CardState>;

/**
 * One command to the card and its answer, as the lines of a conversation file. Passwords are `**`,
 * and so is all that the card answers but the status word: no other form of answer is a message.
 */
export const CardExchange = z.strictObject({
  command: z
    .string()
    .check(z.maxLength(1024), z.regex(/^> [\da-f]{2}(?: [\da-f]{2}){3,}(?: \*\*)? {2}# [\w ]+$/)),
  answer: z
    .string()
    .check(
      z.maxLength(128),
      z.regex(
        /^(?:< (?:\*\* )?[\da-f]{2} [\da-f]{2} {2}# .+|<(?: [\da-f]{2})?|! [a-z]+(?:\/[a-z-]+)?)$/,
      ),
    ),
  /** Milliseconds, as the host measured them. */
  ms: z.number().check(z.minimum(0)),
});
export type CardExchange = z.infer<typeof CardExchange>;

const eventEnvelope = { v: z.literal(HOST_PROTOCOL_VERSION) };

/** Sent by the host without being asked. */
export const HostEvent = z.discriminatedUnion("event", [
  /** While a conversation is open. */
  z.strictObject({
    ...eventEnvelope,
    event: z.literal("card"),
    conversation: Id,
    card: CardState,
  }),
  /** After {@link TraceRequest} alone. */
  z.strictObject({ ...eventEnvelope, event: z.literal("exchange"), exchange: CardExchange }),
]);
export type HostEvent = z.infer<typeof HostEvent>;
export type CardEvent = Extract<HostEvent, { event: "card" }>;

/** A reply's result is parsed again by {@link HostResult} of the request that waits for it. */
export const HostReply = z.discriminatedUnion("ok", [
  z.strictObject({
    v: z.literal(HOST_PROTOCOL_VERSION),
    id: Id,
    ok: z.literal(true),
    result: z.unknown(),
  }),
  z.strictObject({
    v: z.literal(HOST_PROTOCOL_VERSION),
    id: z.nullable(Id),
    ok: z.literal(false),
    error: WireError,
  }),
]);
export type HostReply = z.infer<typeof HostReply>;

export const HostMessage = z.union([HostReply, HostEvent]);
export type HostMessage = z.infer<typeof HostMessage>;
