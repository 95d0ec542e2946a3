import * as asn1js from "asn1js";
import { bytesOf, DerError, type Node, oidOf, sequenceOf } from "../der/tree.ts";
import { SIGNATURE_ALGORITHMS } from "../trust/signature-algorithms.ts";

export type SignedParts = {
  readonly data: Node | undefined;
  readonly algorithm: Node | undefined;
  readonly signature: Node | undefined;
};

/** Whether the key signed this part of a list or response: RSA with SHA-256, as JPKI's CAs do. */
export async function isSignedBy(
  { data, algorithm, signature }: SignedParts,
  key: CryptoKey,
): Promise<boolean> {
  const parameters = SIGNATURE_ALGORITHMS.get(oidOf(sequenceOf(algorithm)[0]));
  if (parameters?.encoding !== "raw" || key.algorithm.name !== "RSASSA-PKCS1-v1_5") return false;
  return crypto.subtle.verify(
    parameters.verify,
    key,
    Uint8Array.from(bitsOf(signature)),
    Uint8Array.from(bytesOf(data)),
  );
}

function bitsOf(node: Node | undefined): Uint8Array {
  if (node instanceof asn1js.BitString && node.valueBlock.unusedBits === 0) {
    return node.valueBlock.valueHexView;
  }
  throw new DerError("a bit string is missing");
}

export function timeOf(node: Node | undefined): Date {
  if (node instanceof asn1js.UTCTime || node instanceof asn1js.GeneralizedTime) {
    return node.toDate();
  }
  throw new DerError("a time is missing");
}

export const isTime = (node: Node | undefined): boolean =>
  node instanceof asn1js.UTCTime || node instanceof asn1js.GeneralizedTime;

export type ExtensionValue = { readonly critical: boolean; readonly value: Uint8Array };

/** Extensions by object identifier. RFC 5280, 4.1. */
export function extensionsOf(nodes: readonly Node[]): ReadonlyMap<string, ExtensionValue> {
  return new Map(
    nodes.map((node) => {
      const [type, ...rest] = sequenceOf(node);
      const value = rest.at(-1);
      if (!(value instanceof asn1js.OctetString)) throw new DerError("an extension's value");
      const flag = rest[0];
      const critical = flag instanceof asn1js.Boolean && flag.getValue();
      return [oidOf(type), { critical, value: value.valueBlock.valueHexView }];
    }),
  );
}
