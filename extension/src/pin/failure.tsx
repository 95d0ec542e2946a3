import { useText } from "../ui/language.tsx";
import type { PinState } from "./prompt-state.ts";

/** Why the password submitted last did not do it. */
export function Failure({ state: { failure } }: { readonly state: PinState }) {
  const { t, keyOr } = useText();
  if (!failure || failure.code === "pin/blocked") return null;
  const key = keyOr(`failed.${failure.code}`, "failed.other");
  const { triesLeft } = failure.details;
  return (
    <p role="alert" data-code={failure.code}>
      {t(key, typeof triesLeft === "number" ? { triesLeft } : {})}
    </p>
  );
}
