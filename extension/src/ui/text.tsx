import { Fragment, type ReactNode } from "react";
import { rubyPieces } from "../i18n/ruby.ts";

/** A message as it is shown: with its readings as ruby, where it has any. */
export function richText(message: string): ReactNode {
  const pieces = rubyPieces(message);
  if (pieces.every(({ reading }) => reading === null)) return message;
  return pieces.map(({ text, reading }, index) =>
    reading === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a message never move.
      <Fragment key={index}>{text}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a message never move.
      <ruby key={index}>
        {text}
        <rp>（</rp>
        <rt>{reading}</rt>
        <rp>）</rp>
      </ruby>
    ),
  );
}
