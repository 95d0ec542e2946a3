import { TegataError } from "@tegata/protocol/errors";
import { HOST_PROTOCOL_VERSION, Id } from "@tegata/protocol/fields";
import { HostResult } from "@tegata/protocol/host";
import * as z from "zod/mini";

/** A host of any version may answer hello: the one reply whose own version number is not ours. */
export const HelloReply = z.strictObject({
  v: z.int(),
  id: Id,
  ok: z.literal(true),
  result: HostResult.hello,
});

/** Throws `host/outdated` or `extension/outdated` unless both speak the same protocol version. */
export function checkHello(hello: HostResult["hello"]): HostResult["hello"] {
  const versions = { needed: HOST_PROTOCOL_VERSION, found: hello.protocol };
  if (hello.protocol < HOST_PROTOCOL_VERSION) {
    throw new TegataError("host/outdated", "the host is older than the extension", versions);
  }
  if (hello.protocol > HOST_PROTOCOL_VERSION) {
    throw new TegataError("extension/outdated", "the extension is older than the host", {
      needed: hello.protocol,
      found: HOST_PROTOCOL_VERSION,
    });
  }
  return hello;
}
