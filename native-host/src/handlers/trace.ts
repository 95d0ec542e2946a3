import type { Handler } from "./handler.ts";

export const trace: Handler<"trace"> = async ({ on }, context) => {
  context.trace.isOn = on;
  return {};
};
