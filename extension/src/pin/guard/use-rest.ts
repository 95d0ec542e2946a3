import { useCallback, useEffect, useRef, useState } from "react";

/** So long must the keyboard be still before the field takes a key again. */
const REST_MS = 1000;
/** Longer than between two keys of a person who types on, and hardly noticed by one who looks. */
const FIRST_REST_MS = 500;

export type Rest = {
  readonly isResting: boolean;
  /** `isResting` is what was last shown, this is what is true now. */
  readonly isOn: () => boolean;
  /** Starts the rest, or starts it anew. */
  readonly start: () => void;
};

/**
 * A rest of the password field when it is new, and after keys were lost. A page can open the screen
 * under the hands of a person who types something else; and a person who types without looking goes
 * on with the second half of a password whose first half is gone. Either may be long enough to be a
 * password, and sending it would spend a try. The rest ends when no key came for a while, or with a
 * press of the pointer: who points has looked.
 */
export function useRest(): Rest {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [isResting, setIsResting] = useState(true);
  const end = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setIsResting(false);
  }, []);
  const rest = useCallback(
    (durationMs: number) => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(end, durationMs);
      setIsResting(true);
    },
    [end],
  );
  const start = useCallback(() => {
    rest(REST_MS);
  }, [rest]);
  useEffect(() => {
    rest(FIRST_REST_MS);
    addEventListener("pointerdown", end);
    return () => {
      removeEventListener("pointerdown", end);
      end();
    };
  }, [rest, end]);
  const isOn = useCallback(() => timer.current !== null, []);
  return { isResting, isOn, start };
}
