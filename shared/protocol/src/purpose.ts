import * as z from "zod/mini";

/** Which of the card's two key pairs: 利用者証明用 (authentication) or 署名用 (signature). */
export const Purpose = z.enum(["authentication", "signature"]);
export type Purpose = z.infer<typeof Purpose>;

export const PURPOSES = ["authentication", "signature"] as const satisfies readonly Purpose[];
