export type { DigestAlgorithm } from "@tegata/protocol/host";
export { CardTraits, type Trait } from "../application/card-traits.ts";
export type { Password } from "../application/password.ts";
export { type PasswordForm, Pin } from "../application/pin.ts";
export type { FileReference, Leaving } from "../application/selected-application.ts";
export { type Availability, parseAvailability } from "./availability.ts";
export { JpkiSession, type SessionOptions } from "./jpki-session.ts";
export {
  digestInfo,
  isDigestAlgorithm,
  type KeyAlgorithm,
} from "./key-algorithm.ts";
export {
  type CardProfile,
  type KeyFiles,
  MY_NUMBER_CARD,
  NEXT_CARD_DRAFT,
  profileOf,
} from "./profile.ts";
export { parseTokenInfo, type TokenInfo } from "./token-info.ts";
