import type { PageError } from "@tegata/protocol/page-messages";
import { parseWebEidRequest, WEB_EID_ACTIONS, type WebEidRequest } from "@tegata/protocol/web-eid";
import type { WebEidError } from "@tegata/protocol/web-eid-messages";
import { authenticateTask } from "../tasks/authenticate.ts";
import { certificateTask } from "../tasks/certificate.ts";
import { signHashTask } from "../tasks/sign-hash.ts";
import type { DoorRequest, Wanted } from "./door.ts";

/** The version of web-eid.js's protocol that this is; ours follows as build metadata. */
const PROTOCOL = "2.0.0";

/** PKCS #1 v1.5 is what a JPKI card does: RFC 8017, 8.2. */
const algorithm = (hashFunction: string) =>
  ({ cryptoAlgorithm: "RSA", hashFunction, paddingScheme: "PKCS1.5" }) as const;

const ALGORITHMS = ["SHA-256", "SHA-384", "SHA-512"].map(algorithm);

const COMMON = { hasRival: false, tellPerson: false } as const;

/** A request of web-eid.js, as JSON text. */
export function readWebEid(detail: string): DoorRequest {
  const request = parseWebEidRequest(detail);
  const action = request?.action ?? actionOf(detail);
  return {
    ...COMMON,
    lang: request?.options?.lang ?? null,
    fail: (error) => JSON.stringify({ action: `${action}-failure`, error: toWebEid(error) }),
    wanted: request
      ? wantedBy(request)
      : { kind: "refused", error: { code: "request/invalid", details: { path: "" } } },
  };
}

/** A request that we cannot read is answered under its own name where it has a known one. */
function actionOf(detail: string): string {
  try {
    const { action } = JSON.parse(detail) as { readonly action?: unknown };
    return WEB_EID_ACTIONS.find((known) => known === action) ?? "web-eid:status";
  } catch {
    return "web-eid:status";
  }
}

function wantedBy(request: WebEidRequest): Wanted {
  const { action } = request;
  const succeed = (result: object): string =>
    JSON.stringify({ action: `${action}-success`, ...result });
  switch (action) {
    case "web-eid:status":
      return {
        kind: "status",
        answer: ({ extension, host, problem }) =>
          host === null && problem
            ? JSON.stringify({ action: `${action}-failure`, error: toWebEid(problem) })
            : succeed({
                extension: `${PROTOCOL}+tegata.${extension}`,
                nativeApp: `${PROTOCOL}+tegata.${host ?? extension}`,
              }),
      };
    case "web-eid:authenticate":
      return { kind: "task", task: authenticateTask(request.challengeNonce, succeed) };
    case "web-eid:get-signing-certificate":
      return {
        kind: "task",
        task: certificateTask("signature", (certificate) =>
          succeed({ certificate, supportedSignatureAlgorithms: ALGORITHMS }),
        ),
      };
    case "web-eid:sign":
      return {
        kind: "task",
        task: signHashTask(request, (signature) =>
          succeed({ signature, signatureAlgorithm: algorithm(request.hashFunction) }),
        ),
      };
  }
}

const NATIVE_UNAVAILABLE = ["ERR_WEBEID_NATIVE_UNAVAILABLE", "NativeUnavailableError"] as const;

/** Our codes in the words of web-eid.js. What is not here is its "technical error". */
const ERRORS: Readonly<Record<string, readonly [code: string, name: string]>> = {
  "request/cancelled": ["ERR_WEBEID_USER_CANCELLED", "UserCancelledError"],
  "request/busy": ["ERR_WEBEID_ACTION_PENDING", "ActionPendingError"],
  "request/invalid": ["ERR_WEBEID_NATIVE_INVALID_ARGUMENT", "NativeInvalidArgumentError"],
  "origin/insecure": ["ERR_WEBEID_CONTEXT_INSECURE", "ContextInsecureError"],
  "host/missing": NATIVE_UNAVAILABLE,
  "host/forbidden": NATIVE_UNAVAILABLE,
  "host/crashed": NATIVE_UNAVAILABLE,
  "host/outdated": NATIVE_UNAVAILABLE,
};

const FATAL = ["ERR_WEBEID_NATIVE_FATAL", "NativeFatalError"] as const;

function toWebEid({ code: ours, message }: PageError): WebEidError {
  const [code, name] = ERRORS[ours] ?? FATAL;
  return { code, name, message };
}
