/**
 * Schemas of the Tegata door. The content script forwards a call as the JSON text that it came as
 * (checked for type and length only); the worker reads it with {@link parsePageCall}.
 */
import * as z from "zod/mini";
import { base64Length } from "./bytes.ts";
import { ExactDigest } from "./digest.ts";
import { Id } from "./fields.ts";
import { Nonce } from "./host.ts";
import {
  DOCUMENTS_BYTES_MAX,
  DOCUMENTS_MAX,
  PAGE_CALL_MAX,
  PAGE_PROTOCOL_VERSION,
  type PageCall as PageCallMessage,
  TOO_LARGE,
} from "./page-messages.ts";
import { Purpose } from "./purpose.ts";

const envelope = {
  v: z.literal(PAGE_PROTOCOL_VERSION),
  id: Id,
  lang: z.optional(z.string().check(z.maxLength(35), z.regex(/^[A-Za-z0-9-]+$/))),
};

/** Shown to the person: no control characters, and none that change the direction of writing. */
const DocumentName = z
  .string()
  .check(z.minLength(1), z.maxLength(255), z.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u));

const DocumentBytes = z.base64().check(z.maxLength(base64Length(DOCUMENTS_BYTES_MAX)));

const Document = z.union([
  z.strictObject({ name: DocumentName, bytes: DocumentBytes }),
  z.strictObject({ name: DocumentName, digest: ExactDigest }),
]);

const Documents = z.array(Document).check(
  z.minLength(1),
  z.maxLength(DOCUMENTS_MAX),
  z.refine(
    (documents) =>
      documents.reduce((sum, one) => sum + ("bytes" in one ? one.bytes.length : 0), 0) <=
      base64Length(DOCUMENTS_BYTES_MAX),
  ),
);

const SignCall = z
  .strictObject({
    ...envelope,
    type: z.literal("sign"),
    format: z.enum(["cms", "pdf", "xml", "raw"]),
    packaging: z.optional(z.enum(["enveloped", "detached"])),
    documents: Documents,
  })
  .check(z.refine(({ format, packaging }) => packaging === undefined || format === "xml"))
  // Both put the signature into the document: a digest of it is not enough.
  .check(
    z.refine(
      ({ format, packaging, documents }) =>
        !(format === "pdf" || (format === "xml" && packaging !== "detached")) ||
        documents.every((one) => "bytes" in one),
    ),
  );

/** Any call of a page. `cancel` names the call that it ends by that call's id. */
export const PageCall = z.discriminatedUnion("type", [
  z.strictObject({ ...envelope, type: z.literal("status") }),
  z.strictObject({ ...envelope, type: z.literal("certificate"), purpose: Purpose }),
  z.strictObject({ ...envelope, type: z.literal("authenticate"), challenge: Nonce }),
  SignCall,
  z.strictObject({ ...envelope, type: z.literal("watch") }),
  z.strictObject({ ...envelope, type: z.literal("cancel") }),
]) satisfies z.ZodMiniType<PageCallMessage>;
export type PageCall = z.infer<typeof PageCall>;
export type PageCallOf<T extends PageCall["type"]> = Extract<PageCall, { type: T }>;

const PageCallId = z.looseObject({ v: z.number(), id: Id, type: z.optional(z.unknown()) });

export type ParsedPageCall =
  | { readonly call: PageCall }
  /** No call that can be served: `id` is null when there is not even an id to answer to. */
  | {
      readonly call: null;
      readonly id: string | null;
      readonly reason: "too-large" | "version" | "invalid";
      /** Where the first fault is: `documents.0.name`. Empty when it is the whole. */
      readonly path: string;
    };

/** Reads a call from its JSON text. Never throws: the door answers what cannot be served too. */
export function parsePageCall(text: string): ParsedPageCall {
  const refuse = (id: string | null, reason: "too-large" | "version" | "invalid", path = "") =>
    ({ call: null, id, reason, path }) as const;
  if (text.length > PAGE_CALL_MAX) return refuse(null, "too-large");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(null, "invalid");
  }
  const known = PageCallId.safeParse(json);
  if (!known.success) return refuse(null, "invalid");
  const { id, v, type } = known.data;
  if (type === TOO_LARGE) return refuse(id, "too-large");
  if (v !== PAGE_PROTOCOL_VERSION) return refuse(id, "version", "v");
  const parsed = PageCall.safeParse(json);
  if (parsed.success) return { call: parsed.data };
  return refuse(id, "invalid", parsed.error.issues[0]?.path.join(".").slice(0, 256) ?? "");
}
