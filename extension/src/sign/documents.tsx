import { toHex } from "@tegata/protocol/bytes";
import { useState } from "react";
import { useText } from "../ui/language.tsx";
import { contentKind } from "./content-kind.ts";
import { PdfView } from "./pdf-view.tsx";
import type { ReadDocument } from "./read-document.ts";
import "./documents.css";

/** What is signed, before the password: name, size, fingerprint and the content itself. */
export function Documents({ documents }: { readonly documents: readonly ReadDocument[] }) {
  const { t } = useText();
  return (
    <section className="documents" aria-labelledby="documents-title">
      <h2 id="documents-title">{t("sign.title", { count: documents.length })}</h2>
      {documents.map((document, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the documents of a prompt never move.
        <OneDocument key={index} document={document} isOpen={documents.length === 1} />
      ))}
    </section>
  );
}

type OneProps = { readonly document: ReadDocument; readonly isOpen: boolean };

function OneDocument({ document, isOpen }: OneProps) {
  const { t } = useText();
  const { name, bytes, digest } = document;
  return (
    <article className="document" data-document={name}>
      <h3>{name === "" ? t("sign.unnamed") : <bdi translate="no">{name}</bdi>}</h3>
      {bytes && <p className="document-size">{t("sign.size", { bytes: bytes.length })}</p>}
      <p className="document-digest" translate="no">
        {digest.algorithm} <code>{inGroups(toHex(digest.value))}</code>
      </p>
      {bytes ? (
        <Content bytes={bytes} isOpen={isOpen} />
      ) : (
        <p role="note" data-content="unseen">
          {t("sign.unseen")}
        </p>
      )}
    </article>
  );
}

/** Reading a large document takes time, so it is done when the person opens it. */
function Content({ bytes, isOpen }: { readonly bytes: Uint8Array; readonly isOpen: boolean }) {
  const { t } = useText();
  const [isShown, setIsShown] = useState(isOpen);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setIsShown(event.currentTarget.open);
      }}
    >
      <summary>{t("sign.show")}</summary>
      {isShown && <ShownContent bytes={bytes} />}
    </details>
  );
}

function ShownContent({ bytes }: { readonly bytes: Uint8Array }) {
  const { t } = useText();
  const [shown] = useState(() => contentKind(bytes));
  switch (shown.kind) {
    case "text":
      return (
        <pre data-content="text" translate="no" tabIndex={0}>
          {shown.text}
        </pre>
      );
    case "pdf":
      return <PdfView bytes={shown.bytes} />;
    case "other":
      return (
        <p role="note" data-content="other">
          {t("sign.unshowable")}
        </p>
      );
  }
}

/** Eight digits and a gap: people compare them. */
const inGroups = (hex: string): string => hex.match(/.{1,8}/g)?.join(" ") ?? "";
