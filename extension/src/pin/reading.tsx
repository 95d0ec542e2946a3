import type { PromptSubject } from "@tegata/protocol/extension";
import type { UnsignableDocument } from "../sign/unsignable.ts";
import { useText } from "../ui/language.tsx";
import { givesKey } from "./gives.ts";
import { Site } from "./site.tsx";

type ReadingProps = { readonly subject: PromptSubject; readonly onCancel: () => void };

/** What is signed is being read. Large files take a moment, and no password is asked before. */
export function Reading({ subject, onCancel }: ReadingProps) {
  const { t } = useText();
  return (
    <section className="reading" data-screen="reading">
      <h1>{t(`pin.title.${subject.purpose}`)}</h1>
      <Site origin={subject.origin} />
      <p className="gives">{t(givesKey(subject))}</p>
      <p role="status">{t("sign.reading")}</p>
      <div className="buttons">
        <button type="button" name="cancel" onClick={onCancel}>
          {t("pin.cancel")}
        </button>
      </div>
    </section>
  );
}

type UnsignableProps = {
  readonly origin: string;
  readonly document: UnsignableDocument;
  readonly onClose: () => void;
};

/** A document can have no signature: which one, why, and that nothing was done with the card. */
export function UnsignableNotice({ origin, document, onClose }: UnsignableProps) {
  const { t } = useText();
  const { name, why } = document;
  return (
    <section className="notice" data-screen="notice" data-code="request/invalid">
      <h1>{t("sign.unsignable.title")}</h1>
      <p className="unsignable-name">
        <bdi translate="no">{name}</bdi>
      </p>
      <p role="alert" data-why={why}>
        {t(`sign.unsignable.${why}`)}
      </p>
      <Site origin={origin} />
      <div className="buttons">
        <button type="button" name="cancel" className="primary" autoFocus onClick={onClose}>
          {t("pin.close")}
        </button>
      </div>
    </section>
  );
}
