import * as z from "zod/mini";
import type { Purpose as PurposeName } from "./purpose-name.ts";

/** Which of the card's two key pairs: 利用者証明用 (authentication) or 署名用 (signature). */
export const Purpose = z.enum(["authentication", "signature"]) satisfies z.ZodMiniType<PurposeName>;
export type Purpose = PurposeName;

export const PURPOSES = ["authentication", "signature"] as const satisfies readonly Purpose[];
