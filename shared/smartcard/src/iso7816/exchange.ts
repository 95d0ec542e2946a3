import { TegataError } from "@tegata/protocol/errors";
import { type CommandApdu, decodeResponse, encodeCommand, type ResponseApdu } from "./apdu.ts";
import type { CardChannel } from "./card-channel.ts";
import { describeStatusWord, SW } from "./status-word.ts";

/** Sends a command once and returns the response whatever its status word. */
export async function exchange(channel: CardChannel, command: CommandApdu): Promise<ResponseApdu> {
  const bytes = encodeCommand(command);
  try {
    return decodeResponse(await channel.transmit(bytes));
  } finally {
    // The header too: a device that is stuck and reads late finds no VERIFY of zeros.
    if (command.sensitive) bytes.fill(0);
  }
}

export function statusError(command: CommandApdu, sw: number): TegataError<"card/status"> {
  return new TegataError("card/status", `${command.name}: ${describeStatusWord(sw)}`, {
    command: command.name,
    sw,
  });
}

/** Sends a command that must succeed. Throws `card/status` on any status word but 9000. */
export async function send(channel: CardChannel, command: CommandApdu): Promise<Uint8Array> {
  const { data, sw } = await exchange(channel, command);
  if (sw !== SW.OK) throw statusError(command, sw);
  return data;
}
