import { equalBytes, toHex } from "@tegata/protocol/bytes";
import * as asn1js from "asn1js";
import { EXTENSION_OIDS } from "../certificate/extensions.ts";
import type { ParsedCertificate } from "../certificate/parse.ts";
import {
  bytesOf,
  childrenOf,
  integerOf,
  isTagged,
  type Node,
  parseDer,
  sequenceOf,
} from "../der/tree.ts";
import { PkiError } from "../errors.ts";
import type { RevocationSource, RevocationStatus } from "../trust/revocation.ts";
import type { TrustedAuthority } from "../trust/trust.ts";
import { extensionsOf, isSignedBy, isTime, type SignedParts, timeOf } from "./signed-by.ts";
import { unavailable } from "./unavailable.ts";

const LENGTH_MAX = 64 * 1024 * 1024;
const ISSUING_DISTRIBUTION_POINT = "2.5.29.28";

type RevocationList = {
  readonly signed: SignedParts;
  readonly issuer: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: ReadonlySet<string>;
  /** The one distribution point that it is for; null: all certificates of its CA. */
  readonly distributionPoint: Uint8Array | null;
};

/**
 * Revocation by lists that the portal has (RFC 5280, 5). A certificate is good only where a list of
 * its CA and its distribution point, genuine and current, does not name it; where there is no such
 * list the verification fails with `revocation/unavailable`. Throws the same on a broken list.
 */
export class CrlSource implements RevocationSource {
  readonly #lists: readonly RevocationList[];
  readonly #clock: () => Date;

  /** `lists`: DER. J-LIS gives one per municipality and CA. */
  constructor(lists: readonly Uint8Array[], clock: () => Date) {
    this.#lists = lists.map(readList);
    this.#clock = clock;
  }

  async status(
    certificate: ParsedCertificate,
    issuer: TrustedAuthority,
  ): Promise<RevocationStatus> {
    for (const list of this.#lists) {
      if (!(await this.#speaksFor(list, certificate, issuer))) continue;
      return list.revoked.has(certificate.serial) ? "revoked" : "good";
    }
    throw unavailable("no current list");
  }

  async #speaksFor(
    list: RevocationList,
    certificate: ParsedCertificate,
    issuer: TrustedAuthority,
  ): Promise<boolean> {
    const now = this.#clock();
    const isCurrent = list.thisUpdate <= now && now <= list.nextUpdate;
    try {
      // Names do not choose a CA: another generation's list has the same name, not the same key.
      return (
        isCurrent &&
        equalBytes(list.issuer, issuer.subject) &&
        covers(list, certificate) &&
        (await isSignedBy(list.signed, issuer.key))
      );
    } catch (cause) {
      throw unavailable("a broken list", { cause });
    }
  }
}

function readList(der: Uint8Array): RevocationList {
  if (der.length > LENGTH_MAX) throw unavailable("a larger list");
  try {
    return readCertificateList(parseDer(der));
  } catch (cause) {
    if (cause instanceof PkiError) throw cause;
    throw unavailable("a broken list", { cause });
  }
}

function readCertificateList(node: Node): RevocationList {
  const [data, algorithm, signature] = sequenceOf(node);
  const fields = sequenceOf(data);
  const [, issuer, thisUpdate, ...rest] =
    fields[0] instanceof asn1js.Integer ? fields.slice(1) : fields;
  const [nextUpdate, ...others] = rest;
  if (!isTime(nextUpdate)) throw unavailable("a list without an end");
  const extensions = others.find((field) => isTagged(field, 0));
  return {
    signed: { data, algorithm, signature },
    issuer: bytesOf(issuer),
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: timeOf(nextUpdate),
    revoked: readRevoked(others.find((field) => !isTagged(field, 0))),
    distributionPoint: readScope(extensions),
  };
}

const readRevoked = (node: Node | undefined): ReadonlySet<string> =>
  new Set((node ? sequenceOf(node) : []).map((entry) => toHex(integerOf(sequenceOf(entry)[0]))));

/** What the list is about. Anything critical that is not known could narrow it: RFC 5280, 5.2. */
function readScope(node: Node | undefined): Uint8Array | null {
  const extensions = extensionsOf(node ? sequenceOf(childrenOf(node)[0]) : []);
  for (const [oid, { critical }] of extensions) {
    if (critical && oid !== ISSUING_DISTRIBUTION_POINT) throw unavailable("a list of another kind");
  }
  const scope = extensions.get(ISSUING_DISTRIBUTION_POINT);
  if (!scope) return null;
  const [point, ...more] = sequenceOf(parseDer(scope.value));
  // Only CA certificates, only some reasons, indirect: none of a person's list.
  if (!point || !isTagged(point, 0) || more.length > 0) throw unavailable("a list of another kind");
  return bytesOf(childrenOf(point)[0]);
}

/** Whether the certificate says that its revocation is listed here. RFC 5280, 4.2.1.13. */
function covers({ distributionPoint }: RevocationList, { extensions }: ParsedCertificate): boolean {
  if (distributionPoint === null) return true;
  const extension = extensions.get(EXTENSION_OIDS.crlDistributionPoints);
  if (!extension) return false;
  return sequenceOf(parseDer(extension.extnValue.valueBlock.valueHexView)).some((point) => {
    const name = sequenceOf(point).find((field) => isTagged(field, 0));
    return name !== undefined && equalBytes(bytesOf(childrenOf(name)[0]), distributionPoint);
  });
}
