import type { WireError } from "@tegata/protocol/errors";
import { sentenceKey } from "../../i18n/page-sentences.ts";
import { useText } from "../../ui/language.tsx";

/** A code, its details, and the sentence that the person gets for it. */
export function ErrorMeaning({ error }: { readonly error: WireError }) {
  const { t, keyOr } = useText();
  const { code, details } = error;
  const key = sentenceKey(error) ?? keyOr(`failed.${code}`, "notice.other");
  const values = Object.entries(details).map(([name, value]) => [name, String(value)] as const);
  const numbers = Object.entries(details).filter(([, value]) => typeof value === "number");
  return (
    <p className="meaning" data-code={code}>
      <code translate="no">
        {[code, ...values.map(([name, value]) => `${name}: ${value}`)].join(", ")}
      </code>{" "}
      {t(key, Object.fromEntries([...values, ...numbers]) as Record<string, string | number>)}
    </p>
  );
}
