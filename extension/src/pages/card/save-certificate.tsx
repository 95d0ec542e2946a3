import { fromBase64 } from "@tegata/protocol/bytes";
import type { Purpose } from "@tegata/protocol/purpose";
import { useState } from "react";
import { useText } from "../../ui/language.tsx";
import { save } from "../../ui/save.ts";

type SaveProps = {
  readonly purpose: Purpose;
  readonly base64: string;
  /** A CA's certificate is public: it needs no warning. */
  readonly isAuthority?: boolean;
};

/** Saves the certificate as a DER file, after the warning that a copy can be misused. */
export function SaveCertificate({ purpose, base64, isAuthority = false }: SaveProps) {
  const { t } = useText();
  const [isWarned, setIsWarned] = useState(false);
  const name = `${purpose}${isAuthority ? "-ca" : ""}.cer`;
  if (!isWarned && !isAuthority) {
    return (
      <button
        type="button"
        name="save"
        onClick={() => {
          setIsWarned(true);
        }}
      >
        {t("cert.save")}
      </button>
    );
  }
  return (
    <div className="save">
      {!isAuthority && <p role="alert">{t("cert.save.warning")}</p>}
      <button
        type="button"
        name="save-confirm"
        onClick={() => {
          const der = Uint8Array.from(fromBase64(base64));
          save(name, new Blob([der], { type: "application/pkix-cert" }));
          setIsWarned(false);
        }}
      >
        {t(isAuthority ? "cert.save" : "cert.save.confirm")}
      </button>
    </div>
  );
}
