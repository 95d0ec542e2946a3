import { TegataError } from "@tegata/protocol/errors";
import type { ChannelMiddleware } from "./card-channel.ts";
import { formatCommand, formatResponse, type Shown } from "./conversation.ts";

export type RecordOptions = {
  /** Default `all`. `status` leaves response data out, for logs that people pass on. */
  readonly responses?: Shown;
};

/**
 * Writes each command and answer as a line of the text form of conversation.ts, as it happens.
 * Put it next to the device, below everything that repeats commands, and it sees each one.
 */
export function recordConversation(
  write: (line: string) => void,
  { responses = "all" }: RecordOptions = {},
): ChannelMiddleware {
  return (next) => ({
    async transmit(command) {
      write(formatCommand(command));
      try {
        const response = await next.transmit(command);
        write(formatResponse(response, responses));
        return response;
      } catch (error) {
        write(`! ${error instanceof TegataError ? error.code : "error"}`);
        throw error;
      }
    },
  });
}
