import * as asn1js from "asn1js";
import { type ParsedCertificate, parseCertificate } from "../certificate/parse.ts";
import { encoded, integer, octetString, oid, sequence, setOf, tagged, toDer } from "../der/make.ts";
import { type Digest, digestOf } from "../signature/digest.ts";
import type { Unfinished } from "../signature/unfinished.ts";
import { digestIdentifier, signatureIdentifier } from "./algorithms.ts";
import { CMS_OIDS } from "./oids.ts";

export type BuildCmsOptions = {
  /** DER of the signature certificate: what is signed names it, so it must be read before. */
  readonly certificate: Uint8Array;
  /** Of the document, which stays apart from the signature. */
  readonly digest: Digest;
  /** Null in a PDF, whose signature dictionary has the time. ETSI EN 319 142-1, 5.3. */
  readonly signingTime: Date | null;
};

/**
 * A detached CAdES-B-B signature (ETSI EN 319 122-1): content type, message digest, signing
 * certificate v2 and, unless null, signing time are signed. Throws `certificate/malformed`.
 */
export async function buildCms(options: BuildCmsOptions): Promise<Unfinished> {
  const { algorithm } = options.digest;
  const certificate = parseCertificate(options.certificate);
  const attributes = await signedAttributes(options);
  const digest = await digestOf(toDer(setOf(...attributes)), algorithm);
  return {
    digest,
    finish: (signature) => {
      const info = sequence(
        integer(1),
        sequence(
          encoded(new Uint8Array(certificate.x509.issuer.valueBeforeDecode)),
          certificate.x509.serialNumber,
        ),
        digestIdentifier(algorithm),
        tagged(0, ...setOf(...attributes).valueBlock.value),
        signatureIdentifier(algorithm),
        octetString(signature),
      );
      return toDer(
        sequence(oid(CMS_OIDS.signedData), tagged(0, signedData(certificate, options, info))),
      );
    },
  };
}

/** RFC 5652, 5.1. */
const signedData = (
  { der }: ParsedCertificate,
  { digest }: BuildCmsOptions,
  signerInfo: asn1js.Sequence,
): asn1js.Sequence =>
  sequence(
    integer(1),
    setOf(digestIdentifier(digest.algorithm)),
    sequence(oid(CMS_OIDS.data)),
    tagged(0, encoded(der)),
    setOf(signerInfo),
  );

const attribute = (type: string, value: asn1js.BaseBlock): asn1js.Sequence =>
  sequence(oid(type), setOf(value));

async function signedAttributes({
  certificate,
  digest,
  signingTime,
}: BuildCmsOptions): Promise<readonly asn1js.Sequence[]> {
  // ESSCertIDv2 with its default hash algorithm, SHA-256, left out. RFC 5035, 4.
  const { value: certificateHash } = await digestOf(certificate);
  const signingCertificate = sequence(sequence(sequence(octetString(certificateHash))));
  return [
    attribute(CMS_OIDS.contentType, oid(CMS_OIDS.data)),
    attribute(CMS_OIDS.messageDigest, octetString(digest.value)),
    attribute(CMS_OIDS.signingCertificateV2, signingCertificate),
    ...(signingTime ? [attribute(CMS_OIDS.signingTime, timeOf(signingTime))] : []),
  ];
}

const UTC_TIME_YEAR_MAX = 2049;

/** UTCTime until 2049, GeneralizedTime from then on; whole seconds. RFC 5652, 11.3. */
function timeOf(time: Date): asn1js.BaseBlock {
  const valueDate = new Date(Math.floor(time.getTime() / 1000) * 1000);
  return valueDate.getUTCFullYear() <= UTC_TIME_YEAR_MAX
    ? new asn1js.UTCTime({ valueDate })
    : new asn1js.GeneralizedTime({ valueDate });
}
