import { useText } from "../ui/language.tsx";
import type { PinState } from "./prompt-state.ts";

/** What to do with reader and card now, changing as they change. */
export function CardGuidance({ state }: { readonly state: PinState }) {
  const { t } = useText();
  const { card, isChecking, subject } = state;
  return (
    <p className="card" role="status" data-card={card?.state ?? "waiting"} data-busy={isChecking}>
      <span className="card-dot" aria-hidden="true" />
      <span>{t(guidanceKey())}</span>
    </p>
  );

  function guidanceKey() {
    if (isChecking) return "pin.checking";
    if (!card) return "card.waiting";
    if (card.state === "no-certificate") return `card.no-certificate.${subject.purpose}` as const;
    return `card.${card.state}` as const;
  }
}
