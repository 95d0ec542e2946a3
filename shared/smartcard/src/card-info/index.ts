export { CardTraits } from "../application/card-traits.ts";
export { Pin } from "../application/pin.ts";
export type { Leaving } from "../application/selected-application.ts";
export { type Attributes, parseAttributes, type Sex } from "./attributes.ts";
export { CardInfoSession } from "./card-info-session.ts";
export type { CardInfoPassword } from "./profile.ts";
