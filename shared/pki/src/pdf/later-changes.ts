import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { equalBytes } from "@tegata/protocol/bytes";
import { isSignatureField } from "./find-signatures.ts";

/**
 * Whether updates did more than add signatures that show nothing: anything that may change what a
 * reader sees. What is not understood counts as a change.
 */
export function changesMoreThanSignatures(old: PDFContext, updated: PDFContext): boolean {
  if (old.trailerInfo.Root !== updated.trailerInfo.Root) return true;
  const known = new Map(old.enumerateIndirectObjects());
  const mentioned = mentionedBy([...known.values()]);
  return updated.enumerateIndirectObjects().some(([ref, object]) => {
    const earlier = known.get(ref);
    // Something new is harmless unless the old file had a place waiting for it.
    if (!earlier) return mentioned.has(ref);
    return !isHarmless(earlier, object, { old, updated });
  });
}

type Contexts = { readonly old: PDFContext; readonly updated: PDFContext };

function isHarmless(earlier: PDFObject, later: PDFObject, contexts: Contexts): boolean {
  if (isSame(earlier, later)) return true;
  if (earlier instanceof PDFArray && later instanceof PDFArray) {
    return onlyAddsSignatures(earlier, later, contexts);
  }
  if (earlier instanceof PDFDict && later instanceof PDFDict) {
    const keys = new Set([...earlier.keys(), ...later.keys()]);
    return [...keys].every((key) => isHarmlessEntry(key, [earlier, later], contexts));
  }
  return false;
}

/** An entry of a dictionary before and after, as values; undefined where it is absent. */
type Entry = {
  readonly was: PDFObject | undefined;
  readonly is: PDFObject | undefined;
  readonly later: PDFDict;
  readonly contexts: Contexts;
};

type Rule = (entry: Entry) => boolean;

const always: Rule = () => true;

/** What adding a signature may change. ISO 32000-2, 12.7.3 and 12.8.4.3. */
const ENTRIES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["/SigFlags", always],
  ["/DSS", always],
  ["/Extensions", always],
  ["/V", ({ was, later }) => was === undefined && isSignatureField(later)],
  ["/AcroForm", ({ was, is, contexts }) => grows(was ?? contexts.old.obj({}), is, contexts)],
  ["/Annots", ({ was, is, contexts }) => grows(was ?? contexts.old.obj([]), is, contexts)],
  ["/Fields", ({ was, is, contexts }) => grows(was ?? contexts.old.obj([]), is, contexts)],
  ["/DR", ({ was, is }) => was === undefined || addsEntriesOnly(was, is)],
]);

const grows = (was: PDFObject, is: PDFObject | undefined, contexts: Contexts): boolean =>
  is !== undefined && isHarmless(was, is, contexts);

function isHarmlessEntry(
  key: PDFName,
  [earlier, later]: readonly [PDFDict, PDFDict],
  contexts: Contexts,
): boolean {
  const [was, is] = [earlier.get(key), later.get(key)];
  if (was && is && isSame(was, is)) return true;
  const entry = { was: earlier.lookup(key), is: later.lookup(key), later, contexts };
  return ENTRIES.get(key.asString())?.(entry) === true;
}

/** Fonts for what a signature shows, beside those that the form's fields are drawn with. */
function addsEntriesOnly(earlier: PDFObject, later: PDFObject | undefined): boolean {
  if (later && isSame(earlier, later)) return true;
  if (!(earlier instanceof PDFDict && later instanceof PDFDict)) return false;
  return earlier.entries().every(([key, value]) => addsEntriesOnly(value, later.get(key)));
}

function onlyAddsSignatures(earlier: PDFArray, later: PDFArray, { updated }: Contexts): boolean {
  const added = later.asArray().slice(earlier.size());
  return (
    earlier.asArray().every((item, at) => isSame(item, later.get(at))) &&
    added.every((item) => {
      const field = updated.lookup(item);
      return field instanceof PDFDict && isSignatureField(field) && !isVisible(field);
    })
  );
}

/** A widget without area is not drawn. ISO 32000-2, 12.7.5.5. */
function isVisible(field: PDFDict): boolean {
  const rectangle = field.lookup(PDFName.of("Rect"));
  if (!(rectangle instanceof PDFArray)) return field.has(PDFName.of("Rect"));
  const [left, bottom, right, top] = rectangle
    .asArray()
    .map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN));
  return left !== right && bottom !== top;
}

function isSame(one: PDFObject, other: PDFObject): boolean {
  if (one instanceof PDFRawStream && other instanceof PDFRawStream) {
    return isSame(one.dict, other.dict) && equalBytes(one.contents, other.contents);
  }
  return one.constructor === other.constructor && one.toString() === other.toString();
}

function mentionedBy(objects: readonly PDFObject[]): ReadonlySet<PDFRef> {
  const mentioned = new Set<PDFRef>();
  const waiting = [...objects];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) mentioned.add(object);
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFRawStream) waiting.push(object.dict);
  }
  return mentioned;
}
