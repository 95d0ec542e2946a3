/** Which of the card's two key pairs: 利用者証明用 (authentication) or 署名用 (signature). */
export type Purpose = "authentication" | "signature";
