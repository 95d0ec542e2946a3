import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import { PkiError } from "../errors.ts";

const LENGTH_MAX = 32 * 1024 * 1024;
const DEPTH_MAX = 256;

/** Numbers of the DOM's node types. */
export const NODE = { element: 1, text: 3, cdata: 4, processingInstruction: 7 } as const;

export const isElement = (node: Node): node is Element => node.nodeType === NODE.element;

export type ParsedXml = {
  readonly document: Document;
  readonly root: Element;
  /** The document's text, with a byte order mark where it has one. */
  readonly text: string;
};

/**
 * Reads XML 1.0 in UTF-8. Without a document type: what it declares (entities, default values)
 * changes what a reader sees. Throws `signature/too-large`, `xml/malformed`, `xml/not-supported`.
 */
export function parseXml(bytes: Uint8Array): ParsedXml {
  if (bytes.length > LENGTH_MAX) {
    throw new PkiError("signature/too-large", "a larger XML", { limit: LENGTH_MAX });
  }
  const text = decode(bytes);
  const document = parse(text.replace(/^\ufeff/, ""));
  const root = document.documentElement;
  if (!root) throw malformed("no root element");
  if (document.doctype) throw notSupported("document type");
  requireFlat(root);
  return { document, root, text };
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notSupported("encoding");
  }
  const declaration = /^\ufeff?<\?xml\s[^>]*\?>/.exec(text)?.[0] ?? "";
  if (/version\s*=\s*["']1\.[^0]/.test(declaration)) throw notSupported("version");
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1] ?? "UTF-8";
  if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) throw notSupported("encoding");
  return text;
}

function parse(text: string): Document {
  try {
    // Every complaint ends it: a parser that goes on guesses what was meant.
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    });
    return parser.parseFromString(text, "application/xml");
  } catch (cause) {
    throw malformed("not well-formed", { cause });
  }
}

/** Canonical form is made level by level, one call in the other. */
function requireFlat(root: Element): void {
  let level: readonly Node[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) throw malformed("nested too deeply");
    level = level.flatMap((node) => childNodes(node).filter(isElement));
  }
}

export function childNodes(node: Node): readonly Node[] {
  const nodes: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) nodes.push(child);
  return nodes;
}

/** The child elements of that name, in order. */
export const childElements = (
  parent: Element,
  namespace: string,
  localName: string,
): readonly Element[] =>
  childNodes(parent)
    .filter(isElement)
    .filter((child) => child.namespaceURI === namespace && child.localName === localName);

const malformed = (what: string, options?: ErrorOptions): PkiError =>
  new PkiError("xml/malformed", `XML: ${what}`, { what }, options);

export const notSupported = (what: string): PkiError =>
  new PkiError("xml/not-supported", `XML with a ${what} that is not taken`, { what });
