import * as asn1js from "asn1js";
import { derFault } from "./der-fault.ts";

/** A parsed value. `valueBeforeDecodeView` are its bytes as they came. */
export type Node = asn1js.BaseBlock;

const CONTEXT_SPECIFIC = 3;

/** Thrown by these readers; whoever calls them knows which code it is. */
export class DerError extends Error {
  override readonly name = "DerError";
}

export function parseDer(bytes: Uint8Array): Node {
  const fault = derFault(bytes);
  if (fault !== null) throw new DerError(fault);
  let parsed: ReturnType<typeof asn1js.fromBER>;
  try {
    // A copy: asn1js keeps views into the buffer that it is given.
    parsed = asn1js.fromBER(Uint8Array.from(bytes));
  } catch (cause) {
    throw new DerError("a value's content", { cause });
  }
  if (parsed.offset === -1) throw new DerError("a value's content");
  return parsed.result;
}

/** What is in a SEQUENCE, SET or tagged value, in order. */
export function childrenOf(node: Node | undefined): readonly Node[] {
  if (node instanceof asn1js.Constructed) return node.valueBlock.value;
  throw new DerError("a structure is missing");
}

/** The same for a SEQUENCE alone: a SET or tagged value in its place is something else. */
export function sequenceOf(node: Node | undefined): readonly Node[] {
  if (node instanceof asn1js.Sequence) return childrenOf(node);
  throw new DerError("a sequence is missing");
}

export function setOf(node: Node | undefined): readonly Node[] {
  if (node instanceof asn1js.Set) return childrenOf(node);
  throw new DerError("a set is missing");
}

export const isTagged = (node: Node | undefined, tag: number): boolean =>
  node?.idBlock.tagClass === CONTEXT_SPECIFIC && node.idBlock.tagNumber === tag;

export function oidOf(node: Node | undefined): string {
  if (node instanceof asn1js.ObjectIdentifier) return node.getValue();
  throw new DerError("an object identifier is missing");
}

export function octetsOf(node: Node | undefined): Uint8Array {
  if (node instanceof asn1js.OctetString && !node.idBlock.isConstructed) {
    return node.valueBlock.valueHexView;
  }
  throw new DerError("an octet string is missing");
}

export function integerOf(node: Node | undefined): Uint8Array {
  if (node instanceof asn1js.Integer) return node.valueBlock.valueHexView;
  throw new DerError("an integer is missing");
}

/** The whole value with tag and length, as it came. */
export function bytesOf(node: Node | undefined): Uint8Array {
  if (node) return node.valueBeforeDecodeView;
  throw new DerError("a value is missing");
}
