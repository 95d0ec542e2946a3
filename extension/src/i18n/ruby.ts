/** A piece of text; `reading` stands over it in ruby. */
export type Piece = { readonly text: string; readonly reading: string | null };

/** A run of kanji, then its reading in hiragana: 漢字[かんじ]. */
const READING = /([\p{Script=Han}々〇ヶ]+)\[([\p{Script=Hiragana}ー]+)\]/gu;

/** Cuts a message into what has a reading and what has none. */
export function rubyPieces(message: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of message.matchAll(READING)) {
    const [whole, text = "", reading = ""] = match;
    if (match.index > end) pieces.push({ text: message.slice(end, match.index), reading: null });
    pieces.push({ text, reading });
    end = match.index + whole.length;
  }
  if (end < message.length) pieces.push({ text: message.slice(end), reading: null });
  return pieces;
}

/** The message without its readings, where there can be no markup: titles, labels, file names. */
export const withoutReadings = (message: string): string => message.replaceAll(READING, "$1");
