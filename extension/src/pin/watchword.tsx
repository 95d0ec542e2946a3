import type { Watchword } from "@tegata/protocol/settings";
import { WatchwordMark } from "../ui/watchword-mark.tsx";
import { useGuard } from "./guard/guard-context.tsx";

/**
 * The person's watchword, on every genuine PIN screen and only while its guard holds: a screen
 * that is half covered must not lend it to a false one.
 */
export function ShownWatchword({ watchword }: { readonly watchword: Watchword | null }) {
  const { holds } = useGuard();
  if (!watchword) return null;
  return <div className="watchword-place">{holds && <WatchwordMark watchword={watchword} />}</div>;
}
