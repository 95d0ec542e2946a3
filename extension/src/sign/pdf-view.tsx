import { useEffect, useState } from "react";
import { useText } from "../ui/language.tsx";

/** A PDF in the browser's own viewer: it runs nothing of the document in our origin. */
export function PdfView({ bytes }: { readonly bytes: Uint8Array }) {
  const { plain } = useText();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(
      new Blob([Uint8Array.from(bytes)], { type: "application/pdf" }),
    );
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [bytes]);
  if (url === null) return null;
  return <iframe data-content="pdf" title={plain("sign.show")} src={url} />;
}
