import { TegataError, toWireError } from "@tegata/protocol/errors";
import { HOST_PROTOCOL_VERSION, Id } from "@tegata/protocol/fields";
import { type HostReply, HostRequest, type HostResult } from "@tegata/protocol/host";
import { attributes } from "../handlers/attributes.ts";
import { authenticate } from "../handlers/authenticate.ts";
import { beginSign } from "../handlers/begin-sign.ts";
import { certificate } from "../handlers/certificate.ts";
import { changePin } from "../handlers/change-pin.ts";
import { doctor } from "../handlers/doctor.ts";
import { end } from "../handlers/end.ts";
import { finishSign } from "../handlers/finish-sign.ts";
import type { Handler } from "../handlers/handler.ts";
import { hello } from "../handlers/hello.ts";
import { prepare } from "../handlers/prepare.ts";
import { presence } from "../handlers/presence.ts";
import { readCard } from "../handlers/read-card.ts";
import { sign } from "../handlers/sign.ts";
import { status } from "../handlers/status.ts";
import { trace } from "../handlers/trace.ts";
import type { HostContext } from "./request-context.ts";

type Result = HostResult[keyof HostResult];
type Envelope = { readonly v: typeof HOST_PROTOCOL_VERSION };
const envelope: Envelope = { v: HOST_PROTOCOL_VERSION };

/** `isOurs` false: the sender does not speak our protocol, and nothing more is read from it. */
export type Dispatched = { readonly reply: HostReply; readonly isOurs: boolean };

/** Parses, runs and answers one message. Never throws: every failure is a reply. */
export async function dispatch(message: unknown, context: HostContext): Promise<Dispatched> {
  const parsed = HostRequest.safeParse(message);
  wipePasswords(message);
  if (!parsed.success) return refuse(message, parsed.error.issues[0]?.path ?? [], context);
  const request = parsed.data;
  const { id } = request;
  try {
    return {
      reply: { ...envelope, id, ok: true, result: await run(request, context) },
      isOurs: true,
    };
  } catch (error) {
    return { reply: { ...envelope, id, ok: false, error: toWireError(error) }, isOurs: true };
  } finally {
    wipePasswords(request);
  }
}

/** A request type without a handler does not compile. */
const HANDLERS: { readonly [T in HostRequest["type"]]: Handler<T> } = {
  hello,
  status,
  presence,
  "read-card": readCard,
  doctor,
  prepare,
  certificate,
  authenticate,
  sign,
  "begin-sign": beginSign,
  "finish-sign": finishSign,
  "change-pin": changePin,
  attributes,
  trace,
  end,
};

function run(request: HostRequest, context: HostContext): Promise<Result> {
  // The table pairs each type with its handler; TypeScript does not follow that through an index.
  return HANDLERS[request.type](request as never, context);
}

/** A greeting of another protocol version is answered, so that the extension can say who is old. */
function refuse(message: unknown, path: readonly PropertyKey[], context: HostContext): Dispatched {
  const { id, type, v } = isRecord(message) ? message : {};
  const knownId = Id.safeParse(id);
  const replyId = knownId.success ? knownId.data : null;
  if (type === "hello" && replyId !== null && v !== HOST_PROTOCOL_VERSION) {
    const result = { protocol: HOST_PROTOCOL_VERSION, version: context.version };
    return { reply: { ...envelope, id: replyId, ok: true, result }, isOurs: true };
  }
  const where = path.map(String).join(".").slice(0, 256);
  const error = new TegataError("request/invalid", "the message has another form", { path: where });
  return { reply: { ...envelope, id: replyId, ok: false, error: error.toWire() }, isOurs: false };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The arrays that carried a password hold zeros from here on, whoever still refers to them. */
function wipePasswords(message: unknown): void {
  if (!isRecord(message)) return;
  for (const field of [message["pin"], message["newPin"]]) {
    if (Array.isArray(field)) field.fill(0);
  }
}
