import { type RefObject, useEffect, useState } from "react";
import { useGuard } from "./guard-context.tsx";

/** Why the password field was emptied without the person's doing. */
type Emptied = "focus" | "guard";

export type EmptiedField = {
  readonly emptied: Emptied | null;
  /** Something was typed. False, and the field is empty, when it may not be taken. */
  readonly take: () => boolean;
};

/**
 * Empties the password field when the keyboard goes elsewhere and when the guard lapses: a page
 * may have caught part of what was typed, or shown something else in its place.
 */
export function useEmptied(
  input: RefObject<HTMLInputElement | null>,
  onEmptied: () => void,
): EmptiedField {
  const { guard, holds } = useGuard();
  const [emptied, setEmptied] = useState<Emptied | null>(null);

  useEffect(() => {
    const empty = (why: Emptied): void => {
      if (input.current) input.current.value = "";
      onEmptied();
      setEmptied(why);
    };
    if (!holds && input.current?.value) empty("guard");
    const onBlur = (): void => {
      empty("focus");
      guard.blurred();
    };
    addEventListener("blur", onBlur);
    return () => {
      removeEventListener("blur", onBlur);
    };
  }, [guard, holds, input, onEmptied]);

  const take = (): boolean => {
    if (guard.isFresh()) {
      if (input.current?.value) setEmptied(null);
      return true;
    }
    if (input.current) input.current.value = "";
    onEmptied();
    setEmptied("guard");
    return false;
  };
  return { emptied, take };
}
