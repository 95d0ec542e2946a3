import { useEffect, useState } from "react";
import { useText } from "../ui/language.tsx";

const blobUrl = (bytes: Uint8Array): string =>
  URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: "application/pdf" }));

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
  return <iframe data-content="pdf" title={plain("sign.show")} src={url} />;
}
