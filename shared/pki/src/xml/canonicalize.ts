/**
 * Canonical XML 1.0 and Exclusive Canonical XML 1.0 without comments (W3C), of a whole document or
 * one element, as far as signatures need them: no document subsets other than leaving one out.
 */
import type { Attr, Document, Element, Node } from "@xmldom/xmldom";
import { type Canonicalization, XML_NAMESPACE, XMLNS_NAMESPACE } from "./identifiers.ts";
import { childNodes, isElement, NODE } from "./parse-xml.ts";

type Namespaces = ReadonlyMap<string, string>;

type Options = {
  readonly method: Canonicalization;
  /** Left out with all that is in it: the signature itself (enveloped-signature transform). */
  readonly without?: Element | undefined;
};

export const canonicalizeDocument = (document: Document, options: Options): Uint8Array =>
  encode(
    childNodes(document)
      .map((node) => topLevel(node, document, options))
      .join(""),
  );

/** One element as the apex: namespaces that it has from its ancestors are written on it. */
export const canonicalizeElement = (element: Element, options: Options): Uint8Array =>
  encode(writeElement(element, { options, rendered: new Map(), apex: true }));

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Instructions beside the root stand on lines of their own. */
function topLevel(node: Node, document: Document, options: Options): string {
  if (isElement(node)) return writeElement(node, { options, rendered: new Map(), apex: true });
  const instruction = writeInstruction(node);
  if (instruction === "") return "";
  const root = document.documentElement;
  const isBefore = root !== null && (node.compareDocumentPosition(root) & 4) !== 0;
  return isBefore ? `${instruction}\n` : `\n${instruction}`;
}

type Context = {
  readonly options: Options;
  /** Declarations that the written ancestors have. */
  readonly rendered: Namespaces;
  readonly apex: boolean;
};

function writeElement(element: Element, { options, rendered, apex }: Context): string {
  if (element === options.without) return "";
  const wanted =
    options.method === "exclusive" ? namespacesUsed(element) : namespacesInScope(element, apex);
  const declared = new Map([...wanted].filter(([prefix, uri]) => isNews(prefix, uri, rendered)));
  const inScope = new Map([...rendered, ...declared]);
  const attributes = ordinaryAttributes(element, apex && options.method === "inclusive");
  const start = [
    element.nodeName,
    ...[...declared].sort(byPrefix).map(writeDeclaration),
    ...attributes.sort(byName).map(writeAttribute),
  ].join(" ");
  const content = childNodes(element)
    .map((child) => writeChild(child, { options, rendered: inScope, apex: false }))
    .join("");
  return `<${start}>${content}</${element.nodeName}>`;
}

function writeChild(node: Node, context: Context): string {
  if (isElement(node)) return writeElement(node, context);
  if (node.nodeType === NODE.text || node.nodeType === NODE.cdata) {
    return escapeText(node.nodeValue ?? "");
  }
  return writeInstruction(node);
}

function writeInstruction(node: Node): string {
  if (node.nodeType !== NODE.processingInstruction || node.nodeName === "xml") return "";
  const data = (node.nodeValue ?? "").replaceAll("\r", "&#xD;");
  return data === "" ? `<?${node.nodeName}?>` : `<?${node.nodeName} ${data}?>`;
}

/** An empty default namespace is news only where another one would hold. */
const isNews = (prefix: string, uri: string, rendered: Namespaces): boolean =>
  prefix === "xml" ? false : (rendered.get(prefix) ?? "") !== uri;

/** Exclusive: those that the element's own name and attributes use. */
function namespacesUsed(element: Element): Namespaces {
  const used = new Map([[element.prefix ?? "", element.namespaceURI ?? ""]]);
  for (const attribute of attributesOf(element)) {
    const { prefix, namespaceURI } = attribute;
    if (prefix && namespaceURI !== XMLNS_NAMESPACE) used.set(prefix, namespaceURI ?? "");
  }
  return used;
}

/** Inclusive: those declared here; at the apex, those of the ancestors too. */
function namespacesInScope(element: Element, apex: boolean): Namespaces {
  const parent = element.parentNode;
  const inherited: Namespaces =
    apex && parent && isElement(parent) ? namespacesInScope(parent, true) : new Map();
  const own = attributesOf(element)
    .filter(({ namespaceURI }) => namespaceURI === XMLNS_NAMESPACE)
    .map(({ prefix, localName, value }) => [prefix ? (localName ?? "") : "", value] as const);
  return new Map([...inherited, ...own]);
}

/** Inclusive: the apex also gets the `xml:` attributes of ancestors that are left out. */
function ordinaryAttributes(element: Element, inherit: boolean): Attr[] {
  const own = attributesOf(element).filter(({ namespaceURI }) => namespaceURI !== XMLNS_NAMESPACE);
  const parent = element.parentNode;
  if (!inherit || !parent || !isElement(parent)) return own;
  const inherited = ordinaryAttributes(parent, true).filter(
    ({ namespaceURI, localName }) =>
      namespaceURI === XML_NAMESPACE &&
      !own.some((one) => one.namespaceURI === XML_NAMESPACE && one.localName === localName),
  );
  return [...own, ...inherited];
}

function attributesOf(element: Element): Attr[] {
  const { attributes } = element;
  return Array.from({ length: attributes.length }, (_, at) => attributes.item(at)).filter(
    (attribute) => attribute !== null,
  );
}

/** Order of code points: JavaScript's own goes by UTF-16 code units. */
function compareText(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at < 0) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

const byPrefix = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  compareText(a, b);

const byName = (a: Attr, b: Attr): number =>
  compareText(a.namespaceURI ?? "", b.namespaceURI ?? "") ||
  compareText(a.localName ?? a.name, b.localName ?? b.name);

const writeDeclaration = ([prefix, uri]: readonly [string, string]): string =>
  `${prefix === "" ? "xmlns" : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`;

const writeAttribute = ({ name, value }: Attr): string => `${name}="${escapeAttribute(value)}"`;

const escapeText = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");

const escapeAttribute = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#x9;")
    .replaceAll("\n", "&#xA;")
    .replaceAll("\r", "&#xD;");
