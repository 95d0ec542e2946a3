import type { RawField } from "@tegata/pki";
import { useText } from "../../ui/language.tsx";
import { OID_NAMES } from "./oid-names.ts";

/** A name in the order of the certificate, as `C=JP, O=JPKI`. */
export const nameText = (fields: readonly RawField[], part: "issuer" | "subject"): string =>
  fields
    .filter((field) => field.part === part)
    .map(({ oid, value }) => `${OID_NAMES.get(oid) ?? oid}=${value}`)
    .join(", ");

/** Every field by its OID, as it stands in the certificate: folded away until somebody asks. */
export function RawFields({ fields }: { readonly fields: readonly RawField[] }) {
  const { t } = useText();
  return (
    <details className="raw-fields">
      <summary>{t("cert.fields")}</summary>
      <ol translate="no">
        {fields.map(({ part, oid, isCritical, value }, index) => (
          <li key={index} data-oid={oid} data-part={part}>
            <p>
              {[part, isCritical ? "critical" : "", OID_NAMES.get(oid) ?? ""]
                .filter((word) => word !== "")
                .join(" · ")}{" "}
              ({oid})
            </p>
            <p>{value}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
