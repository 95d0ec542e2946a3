import { useCallback, useEffect, useRef, useState } from "react";

/** So long must the keyboard be still before the field takes a key again. */
const REST_MS = 1000;

export type Rest = {
  readonly isResting: boolean;
  /** `isResting` is what was last shown, this is what is true now. */
  readonly isOn: () => boolean;
  /** Starts the rest, or starts it anew. */
  readonly start: () => void;
};

/**
 * A rest of the password field after keys were lost. A person who types without looking goes on
 * with the second half of a password whose first half is gone: it may be long enough to be one,
 * and sending it would spend a try. The rest ends when no key came for a second, or with a press
 * of the pointer: who points has looked.
 */
export function useRest(): Rest {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [isResting, setIsResting] = useState(false);
  const end = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setIsResting(false);
  }, []);
  const start = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(end, REST_MS);
    setIsResting(true);
  }, [end]);
  useEffect(() => {
    addEventListener("pointerdown", end);
    return () => {
      removeEventListener("pointerdown", end);
      end();
    };
  }, [end]);
  const isOn = useCallback(() => timer.current !== null, []);
  return { isResting, isOn, start };
}
