import { equalBytes } from "@tegata/protocol/bytes";
import * as asn1js from "asn1js";
import { extendedKeyUsageOf } from "../certificate/extensions.ts";
import { type ParsedCertificate, parseCertificate } from "../certificate/parse.ts";
import { verifyRsa } from "../certificate/public-key.ts";
import {
  bytesOf,
  childrenOf,
  isTagged,
  type Node,
  octetsOf,
  oidOf,
  parseDer,
  sequenceOf,
} from "../der/tree.ts";
import { PkiError } from "../errors.ts";
import type { RevocationSource, RevocationStatus } from "../trust/revocation.ts";
import { issuerBytes, type TrustedAuthority } from "../trust/trust.ts";
import { makeOcspRequest, NONCE_OID, type OcspRequest } from "./ocsp-request.ts";
import { extensionsOf, isSignedBy, isTime, type SignedParts, timeOf } from "./signed-by.ts";
import { unavailable } from "./unavailable.ts";

const LENGTH_MAX = 64 * 1024;
const BASIC_RESPONSE = "1.3.6.1.5.5.7.48.1.1";
const OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
/** How far the clocks of two servers may be apart. */
const SKEW_MS = 5 * 60 * 1000;
/** How old an answer may be that does not say when there will be a new one. */
const AGE_MAX_MS = 15 * 60 * 1000;

export type OcspOptions = {
  /** Sends the request (DER) to the responder and gives its answer's body. */
  readonly ask: (request: Uint8Array) => Promise<Uint8Array>;
  readonly clock: () => Date;
};

/**
 * Revocation by an OCSP responder (RFC 6960): for verifiers that J-LIS admits. The answer must
 * repeat the nonce, be current, and be signed by the CA or by a responder certificate of it.
 * Otherwise, and for "unknown", the verification fails with `revocation/unavailable`.
 */
export class OcspSource implements RevocationSource {
  readonly #options: OcspOptions;

  constructor(options: OcspOptions) {
    this.#options = options;
  }

  async status(
    certificate: ParsedCertificate,
    issuer: TrustedAuthority,
  ): Promise<RevocationStatus> {
    const { ask, clock } = this.#options;
    const request = await makeOcspRequest(certificate, issuer);
    try {
      const basic = readResponse(await ask(request.der));
      await requireGenuine(basic, issuer, clock());
      return readStatus(basic, request, clock());
    } catch (cause) {
      if (cause instanceof PkiError && cause.code === "revocation/unavailable") throw cause;
      throw unavailable("no usable answer", { cause });
    }
  }
}

type BasicResponse = SignedParts & { readonly certificates: readonly Node[] };

function readResponse(der: Uint8Array): BasicResponse {
  if (der.length > LENGTH_MAX) throw unavailable("a larger answer");
  const [status, body] = sequenceOf(parseDer(der));
  const isSuccessful = status instanceof asn1js.Enumerated && status.valueBlock.valueDec === 0;
  if (!isSuccessful || !isTagged(body, 0)) throw unavailable("the responder answered nothing");
  const [type, response] = sequenceOf(childrenOf(body)[0]);
  if (oidOf(type) !== BASIC_RESPONSE) throw unavailable("an answer of another kind");
  const [data, algorithm, signature, certificates] = sequenceOf(parseDer(octetsOf(response)));
  return {
    data,
    algorithm,
    signature,
    certificates: certificates ? sequenceOf(childrenOf(certificates)[0]) : [],
  };
}

async function requireGenuine(
  basic: BasicResponse,
  issuer: TrustedAuthority,
  now: Date,
): Promise<void> {
  if (await isSignedBy(basic, issuer.key)) return;
  const [first] = basic.certificates;
  const responder = first ? parseCertificate(bytesOf(first)) : null;
  if (!responder || !(await isResponderOf(responder, issuer, now))) {
    throw unavailable("an answer of somebody else");
  }
  const signature = basic.signature;
  if (!(signature instanceof asn1js.BitString)) throw unavailable("no signature");
  const genuine = await verifyRsa(responder, {
    hash: "SHA-256",
    signature: signature.valueBlock.valueHexView,
    data: bytesOf(basic.data),
  });
  if (!genuine) throw unavailable("an answer of somebody else");
}

/** Issued by the CA itself for this very use. RFC 6960, 4.2.2.2. */
async function isResponderOf(
  responder: ParsedCertificate,
  issuer: TrustedAuthority,
  now: Date,
): Promise<boolean> {
  const isMeant =
    extendedKeyUsageOf(responder)?.includes(OCSP_SIGNING) === true &&
    equalBytes(issuerBytes(responder), issuer.subject) &&
    responder.notBefore <= now &&
    now <= responder.notAfter;
  if (!isMeant) return false;
  const [data, algorithm, signature] = sequenceOf(parseDer(responder.der));
  return isSignedBy({ data, algorithm, signature }, issuer.key);
}

function readStatus({ data }: BasicResponse, request: OcspRequest, now: Date): RevocationStatus {
  const fields = sequenceOf(data);
  // version [0] and responderID [1] or [2] come before, responseExtensions [1] after.
  const at = fields.findIndex(isTime);
  const extensions = fields.slice(at + 2).find((field) => isTagged(field, 1));
  const nonce = extensionsOf(extensions ? sequenceOf(childrenOf(extensions)[0]) : []).get(
    NONCE_OID,
  );
  if (!nonce || !equalBytes(nonce.value, request.nonce)) throw unavailable("another nonce");
  const single = sequenceOf(fields[at + 1])
    .map(sequenceOf)
    .find(([id]) => equalBytes(bytesOf(id), request.certificateId));
  if (!single) throw unavailable("an answer about another certificate");
  const [, status, thisUpdate, nextUpdate] = single;
  requireCurrent(timeOf(thisUpdate), isTagged(nextUpdate, 0) ? nextUpdate : undefined, now);
  if (isTagged(status, 0)) return "good";
  if (isTagged(status, 1)) return "revoked";
  throw unavailable("the responder does not know the certificate");
}

function requireCurrent(thisUpdate: Date, nextUpdate: Node | undefined, now: Date): void {
  const end = nextUpdate
    ? timeOf(childrenOf(nextUpdate)[0]).getTime()
    : thisUpdate.getTime() + AGE_MAX_MS;
  const isCurrent =
    thisUpdate.getTime() - SKEW_MS <= now.getTime() && now.getTime() <= end + SKEW_MS;
  if (!isCurrent) throw unavailable("an old answer");
}
