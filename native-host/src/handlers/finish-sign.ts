import { decodeDigests } from "./digests.ts";
import type { Handler } from "./handler.ts";

/** The digests for a signature that `begin-sign` began. The card is left after it, or without it. */
export const finishSign: Handler<"finish-sign"> = async (request, { conversations }) => {
  const digests = decodeDigests(request.digests);
  const { halfSigned } = conversations.find(request.conversation);
  return { signatures: await halfSigned.finish(digests) };
};
