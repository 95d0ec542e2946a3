import type { MoveReason } from "@tegata/protocol/extension";
import { useText } from "../ui/language.tsx";

/** Why this window took the place of the frame over the page. */
export function Moved({ why }: { readonly why: MoveReason | null }) {
  const { t } = useText();
  if (why === null) return null;
  return (
    <p role="alert" data-moved={why}>
      {t(`moved.${why}`)}
    </p>
  );
}
