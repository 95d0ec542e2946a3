import * as z from "zod/mini";
import type { SecretName } from "../card/secret.ts";
import type { Slot } from "./slot.ts";

const Text = z.string().check(z.maxLength(200));
const TriesName = z.enum(["authentication", "signature", "card-info"] satisfies SecretName[]);

/** A request of the control port: what its body must be, and what it does to the slot. */
type Request = { readonly run: (slot: Slot, body: unknown) => Promise<void> | void };

function request<S extends z.core.$ZodType>(
  schema: S,
  run: (slot: Slot, body: z.output<S>) => Promise<void> | void,
): Request {
  return {
    run: (slot, body) => {
      const parsed = z.safeParse(schema, body);
      if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
      return run(slot, parsed.data);
    },
  };
}

const Nothing = z.strictObject({});

/** POST /NAME with a JSON object; every answer is the slot's status. */
export const CONTROL_REQUESTS: Readonly<Record<string, Request>> = {
  insert: request(z.strictObject({ persona: z.optional(Text) }), (slot, { persona }) =>
    slot.insert(persona),
  ),
  remove: request(Nothing, (slot) => {
    slot.remove();
  }),
  reset: request(Nothing, (slot) => slot.reset()),
  fault: request(z.strictObject({ spec: Text }), (slot, { spec }) => {
    slot.addFault(spec);
  }),
  "clear-faults": request(Nothing, (slot) => {
    slot.clearFaults();
  }),
  tries: request(
    z.strictObject({ name: TriesName, left: z.int().check(z.minimum(0), z.maximum(10)) }),
    (slot, { name, left }) => {
      slot.setTries(name, left);
    },
  ),
};
