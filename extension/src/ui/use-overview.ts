import type { Overview } from "@tegata/protocol/extension";
import { useEffect, useState } from "react";
import { ask } from "../platform/runtime.ts";

const LOOK_AGAIN_MS = 1500;

/** Program, readers and cards: looks again and again for as long as the page is in sight. */
export function useOverview(): Overview | null {
  const [overview, setOverview] = useState<Overview | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = true;
    const look = async (): Promise<void> => {
      const seen = document.hidden ? null : ((await ask({ type: "overview" })) as Overview | null);
      if (!isShown) return;
      if (seen) setOverview(seen);
      timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    };
    void look();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, []);
  return overview;
}
