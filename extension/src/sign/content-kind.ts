/** How a document's content can be shown. */
export type ShownContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "pdf"; readonly bytes: Uint8Array }
  | { readonly kind: "other" };

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;

/** Control characters other than tab and line ends: whoever has them is no text. */
const NO_TEXT = /[^\P{Cc}\t\n\r]/u;

/** These turn the direction of writing, so that a text can read otherwise than it is signed. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** By the bytes alone: a name or a type that the site gives could be a lie. */
export function contentKind(bytes: Uint8Array): ShownContent {
  if (PDF.every((byte, index) => bytes[index] === byte)) return { kind: "pdf", bytes };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (NO_TEXT.test(text)) return { kind: "other" };
    return { kind: "text", text: text.replaceAll(TURNING, visible) };
  } catch {
    return { kind: "other" };
  }
}

const visible = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
