import { fromBase64 } from "@tegata/protocol/bytes";
import type { ShownDocument } from "@tegata/protocol/extension";
import { useState } from "react";
import { useText } from "../ui/language.tsx";
import { contentKind } from "./content-kind.ts";
import { PdfView } from "./pdf-view.tsx";
import "./documents.css";

/** What is signed, before the password: name, size, fingerprint and the content itself. */
export function Documents({ documents }: { readonly documents: readonly ShownDocument[] }) {
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

type OneProps = { readonly document: ShownDocument; readonly isOpen: boolean };

function OneDocument({ document, isOpen }: OneProps) {
  const { t } = useText();
  const { name, size, digest, content } = document;
  return (
    <article className="document" data-document={name}>
      <h3>{name === "" ? t("sign.unnamed") : <bdi translate="no">{name}</bdi>}</h3>
      {size !== null && <p className="document-size">{t("sign.size", { bytes: size })}</p>}
      <p className="document-digest" translate="no">
        {digest.algorithm} <code>{inGroups(digest.hex)}</code>
      </p>
      {content === null ? (
        <p role="note" data-content="unseen">
          {t("sign.unseen")}
        </p>
      ) : (
        <Content content={content} isOpen={isOpen} />
      )}
    </article>
  );
}

/** Reading a large document takes time, so it is done when the person opens it. */
function Content({ content, isOpen }: { readonly content: string; readonly isOpen: boolean }) {
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
      {isShown && <ShownContent content={content} />}
    </details>
  );
}

function ShownContent({ content }: { readonly content: string }) {
  const { t } = useText();
  const [shown] = useState(() => contentKind(fromBase64(content)));
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
