import { concatBytes } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import { encodeCommand } from "./apdu.ts";
import type { CardChannel, ChannelMiddleware } from "./card-channel.ts";
import { getResponse } from "./commands.ts";

const SW1_MORE_DATA = 0x61;
/** No response is longer than an extended one: more means that the card does not stop. */
const RESPONSE_MAX = 65_536 + 2;

const hasMore = (response: Uint8Array): boolean =>
  response.length >= 2 && response.at(-2) === SW1_MORE_DATA;

async function fetchRest(next: CardChannel, first: Uint8Array): Promise<Uint8Array> {
  let collected = first;
  while (hasMore(collected)) {
    const le = (collected.at(-1) ?? 0) || 256;
    const more = await next.transmit(encodeCommand(getResponse(le)));
    if (more.length <= 2 && hasMore(more)) {
      throw new TegataError("card/malformed", "GET RESPONSE brings nothing", { what: "response" });
    }
    // Without a status word there is no response: say so upwards instead of inventing one.
    if (more.length < 2) return more;
    collected = concatBytes(collected.subarray(0, -2), more);
    if (collected.length > RESPONSE_MAX) {
      throw new TegataError("card/malformed", "response without end", { what: "response" });
    }
  }
  return collected;
}

/** `61xx` (T=0): fetches the waiting bytes with GET RESPONSE and joins them. */
export const fetchMoreData: ChannelMiddleware = (next) => ({
  async transmit(command) {
    return fetchRest(next, await next.transmit(command));
  },
});
