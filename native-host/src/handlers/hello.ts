import { HOST_PROTOCOL_VERSION } from "@tegata/protocol/fields";
import type { Handler } from "./handler.ts";

export const hello: Handler<"hello"> = async (_request, { version }) => ({
  protocol: HOST_PROTOCOL_VERSION,
  version,
});
