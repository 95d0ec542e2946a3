import type { ChannelMiddleware } from "./card-channel.ts";

const SW1_WRONG_LE = 0x6c;
/** CLA INS P1 P2 Le: the only form whose last byte is Le beyond doubt. */
const CASE_2_SHORT = 5;

/**
 * `6Cxx`: repeats a short case 2 command once with Le = xx. Nothing else is ever repeated: cases 3
 * and 4 carry data (a VERIFY would spend a second try), and for an extended Le it is a refusal.
 */
export const retryWithLe: ChannelMiddleware = (next) => ({
  async transmit(command) {
    const response = await next.transmit(command);
    const [sw1, sw2] = response;
    if (command.length !== CASE_2_SHORT || response.length !== 2) return response;
    if (sw1 !== SW1_WRONG_LE || sw2 === undefined) return response;
    return next.transmit(Uint8Array.of(...command.subarray(0, 4), sw2));
  },
});
