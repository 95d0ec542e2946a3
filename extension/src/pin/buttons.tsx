import { type RefObject, useEffect, useState } from "react";
import { useText } from "../ui/language.tsx";

/** Of the field's area. */
const MOST = 0.9;

type ButtonsProps = {
  /** The password field that OK is about. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly canSubmit: boolean;
  readonly onCancel: () => void;
};

/** Cancel and OK; as long as the field is out of sight, the way to it in the place of OK. */
export function Buttons({ input, canSubmit, onCancel }: ButtonsProps) {
  const { t } = useText();
  const isInSight = useInSight(input);
  return (
    <div className="buttons">
      <button type="button" name="cancel" onClick={onCancel}>
        {t("pin.cancel")}
      </button>
      {isInSight ? (
        <button key="ok" type="submit" disabled={!canSubmit}>
          {t("pin.ok")}
        </button>
      ) : (
        <button
          key="to-password"
          type="button"
          name="to-password"
          onClick={() => {
            goTo(input);
          }}
        >
          {t("pin.toPassword")}
        </button>
      )}
    </div>
  );
}

function goTo({ current: field }: RefObject<HTMLInputElement | null>): void {
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

/** Whether most of an element is in the window: what is to be read can be longer than that. */
function useInSight(element: RefObject<HTMLElement | null>): boolean {
  const [isInSight, setIsInSight] = useState(true);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setIsInSight((entries.at(-1)?.intersectionRatio ?? 1) >= MOST);
      },
      // What the buttons, which stay at the bottom, hide is not in sight.
      { threshold: MOST, rootMargin: "0px 0px -64px 0px" },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return isInSight;
}
