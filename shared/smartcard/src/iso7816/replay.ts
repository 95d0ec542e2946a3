import { concatBytes } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { CardChannel } from "./card-channel.ts";
import { formatCommand, matchesCommand, parseConversation } from "./conversation.ts";

export type ReplayChannel = CardChannel & {
  /** Throws unless the whole recording was played: a procedure cannot pass by stopping early. */
  end(): void;
};

export type ReplayOptions = {
  /**
   * Gives the data that was left out of the recording: a card of a synthetic person. It is sent
   * every command; what is answered is the recorded status word, whatever its own is.
   */
  readonly standIn?: CardChannel;
};

/** What a recorded failure becomes again: one of ours where the code carries no details. */
function failure(code: string): Error {
  if (code === "card/removed" || code === "card/mute") {
    return new TegataError(code, "recorded", {});
  }
  return new Error(`recorded failure: ${code}`);
}

/**
 * Answers as the recording did, as long as it is sent the same commands. Throws SyntaxError for
 * what is no recording, and for one without data when no card stands in.
 */
export function replayConversation(text: string, { standIn }: ReplayOptions = {}): ReplayChannel {
  const exchanges = parseConversation(text);
  const isOpen = exchanges.some(({ answer }) => answer.kind === "response" && answer.open);
  if (isOpen && !standIn) throw new SyntaxError("answers without data need a card to stand in");
  let played = 0;
  return {
    async transmit(command) {
      const expected = exchanges[played];
      if (!expected || !matchesCommand(expected.command, command)) {
        const wanted = expected ? formatCommand(expected.command.bytes) : "the end";
        throw new Error(
          `command ${played + 1} differs\n expected ${wanted}\n sent     ${formatCommand(command)}`,
        );
      }
      played += 1;
      const { answer } = expected;
      if (answer.kind === "failure") throw failure(answer.code);
      const own = await standIn?.transmit(command);
      if (!answer.open || !own) return answer.bytes.slice();
      if (own.length <= 2)
        throw new Error(`command ${played}: the card that stands in has no data`);
      return concatBytes(own.subarray(0, -2), answer.bytes);
    },
    end() {
      if (played < exchanges.length) {
        throw new Error(`the recording has ${exchanges.length} commands, ${played} were sent`);
      }
    },
  };
}
