import type { HostRequest, HostRequestOf, HostResult } from "@tegata/protocol/host";
import type { HostContext } from "../host/request-context.ts";

/** Does what one message asks. Throws a TegataError with the code that the worker shall see. */
export type Handler<T extends HostRequest["type"]> = (
  request: HostRequestOf<T>,
  context: HostContext,
) => Promise<HostResult[T]>;
