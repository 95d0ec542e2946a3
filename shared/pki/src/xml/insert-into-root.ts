/**
 * Puts markup at the end of the root element of a well-formed document without touching anything
 * else. What may follow a root (XML 1.0, 2.1 and 2.8): white space, comments, instructions.
 */
export function insertIntoRoot(text: string, markup: string): string {
  const end = endOfRoot(text);
  const document = text.slice(0, end);
  const after = text.slice(end);
  if (document.endsWith("/>")) {
    const name = /<([^\s<>/]+)[^<]*\/>$/.exec(document)?.[1] ?? "";
    return `${document.slice(0, -2)}>${markup}</${name}>${after}`;
  }
  const endTag = document.lastIndexOf("</");
  return document.slice(0, endTag) + markup + document.slice(endTag) + after;
}

function endOfRoot(text: string): number {
  for (let end = text.trimEnd().length; ; end = text.slice(0, end).trimEnd().length) {
    const rest = text.slice(0, end);
    // Neither can contain its own beginning's counterpart, so the last beginning is the right one.
    if (rest.endsWith("-->")) end = rest.lastIndexOf("<!--");
    else if (rest.endsWith("?>")) end = rest.lastIndexOf("<?");
    else return end;
  }
}
