export { CARD_KINDS, type CardInterface, type CardKind } from "./card/card-kind.ts";
export type { SecretName } from "./card/secret.ts";
export type { CardState } from "./card/secrets.ts";
export { FAULT_ACTIONS, type FaultAction, FaultPlan } from "./faults.ts";
export { LATENCIES, type LatencyName } from "./latency.ts";
export { loadPersona, loadPersonas, PERSONA_NAMES } from "./personas/load-personas.ts";
export { makePersonas } from "./personas/make-personas.ts";
export type { Credential, Holder, Persona } from "./personas/persona.ts";
export { LoopbackCard } from "./serve/loopback-card.ts";
export { type Served, type ServeOptions, serve } from "./serve/serve.ts";
export type { SlotStatus } from "./serve/slot.ts";
export {
  type ApduLogEntry,
  type CardEvent,
  type CardOptions,
  CardRemovedError,
  type Tries,
  VirtualCard,
} from "./virtual-card.ts";
