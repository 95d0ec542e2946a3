import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useGuard } from "./guard-context.tsx";
import { useRest } from "./use-rest.ts";

/** Why the password field was emptied, or never filled, without the person's doing. */
type Emptied = "early" | "focus" | "guard";

export type EmptiedField = {
  readonly emptied: Emptied | null;
  /** Keys were lost: nothing can be typed until the keyboard was still for a while. */
  readonly isResting: boolean;
  /** Something was typed. False, and the field is empty, when it may not be taken. */
  readonly take: () => boolean;
};

/**
 * Empties the password field when the keyboard goes elsewhere and when the guard lapses: a page
 * may have caught part of what was typed, or shown something else in its place. What is typed on
 * without a pause is not taken either.
 */
export function useEmptied(
  input: RefObject<HTMLInputElement | null>,
  onEmptied: () => void,
): EmptiedField {
  const { guard, holds } = useGuard();
  const { isResting, isOn, start } = useRest();
  const [emptied, setEmptied] = useState<Emptied | null>(null);
  const isNew = useRef(true);

  const empty = useCallback(
    (why: Emptied): void => {
      if (input.current) input.current.value = "";
      onEmptied();
      // While it rests on and on, the first reason stays the reason.
      const isFirst = !isOn();
      setEmptied((reason) => (isFirst ? why : (reason ?? why)));
      start();
    },
    [input, onEmptied, isOn, start],
  );

  useEffect(() => {
    if (holds && !isResting) isNew.current = false;
    if (!holds && input.current?.value) empty("guard");
  }, [holds, isResting, input, empty]);

  useEffect(() => {
    let wasAway = false;
    const onBlur = (): void => {
      wasAway = true;
      empty("focus");
      guard.blurred();
    };
    // Keys may have gone elsewhere until now.
    const onFocus = (): void => {
      if (wasAway) start();
    };
    addEventListener("blur", onBlur);
    addEventListener("focus", onFocus);
    return () => {
      removeEventListener("blur", onBlur);
      removeEventListener("focus", onFocus);
    };
  }, [guard, empty, start]);

  const take = (): boolean => {
    if (!guard.isFresh() || isOn()) {
      empty(isNew.current ? "early" : "guard");
      return false;
    }
    if (input.current?.value) setEmptied(null);
    return true;
  };
  return { emptied, isResting, take };
}
