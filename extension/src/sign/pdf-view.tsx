import { useEffect, useState } from "react";
import { useText } from "../ui/language.tsx";

const blobUrl = (bytes: Uint8Array): string =>
  URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: "application/pdf" }));

/** Without the pages in small beside it, which take half of the width; browsers that cannot, ignore it. */
const VIEW = "#navpanes=0";

/** A PDF in the browser's own viewer: it runs nothing of the document in our origin. */
export function PdfView({ bytes }: { readonly bytes: Uint8Array }) {
  const { plain } = useText();
  const [url] = useState(() => blobUrl(bytes));
  useEffect(
    () => () => {
      URL.revokeObjectURL(url);
    },
    [url],
  );
  return <iframe data-content="pdf" title={plain("sign.show")} src={`${url}${VIEW}`} />;
}
