import type { Watchword } from "@tegata/protocol/settings";
import "./watchword-mark.css";

/** Outlines on a 24-unit square. */
const PICTURES: Readonly<Record<Watchword["picture"], string>> = {
  crane: "M3 14 9 9l4 3 8-6-5 9-4 5-2-4zM9 9 8 4M10 16l-6 4",
  mountain: "M2 20 10 5l4 7 2-3 6 11zM7 11l3 2 2-2",
  wave: "M2 16c3-8 9-9 12-5-4-1-5 3-2 4 3 1 5-2 10-1M2 20c4-3 8 2 12-1 3-2 5 0 8 0",
  moon: "M16 3a9 9 0 1 0 5 12 8 8 0 0 1-5-12z",
  bridge: "M2 15c5-8 15-8 20 0M2 15v5M22 15v5M7 11v9M12 9v11M17 11v9M2 20h20",
  leaf: "M4 20C4 9 11 4 21 3c0 11-5 17-14 15M4 20 15 9",
  boat: "M3 15h18l-3 5H6zM12 3v12M12 4l7 8h-7M12 6l-5 6h5",
  bell: "M6 17c0-2 1-3 1-8a5 5 0 0 1 10 0c0 5 1 6 1 8zM10 20a2 2 0 0 0 4 0M12 2v2",
};

/** A watchword as it looks everywhere: where it is chosen, and on PIN screens. */
export function WatchwordMark({ watchword }: { readonly watchword: Watchword }) {
  const { phrase, color, picture } = watchword;
  return (
    <p className="watchword" data-color={color} data-watchword={picture} translate="no">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={PICTURES[picture]} />
      </svg>
      <span>{phrase}</span>
    </p>
  );
}
