import { TegataError } from "@tegata/protocol/errors";
import type { CardChannel } from "./card-channel.ts";
import { formatCommand, matchesCommand, parseConversation } from "./conversation.ts";

export type ReplayChannel = CardChannel & {
  /** Throws unless the whole recording was played: a procedure cannot pass by stopping early. */
  end(): void;
};

/** What a recorded failure becomes again: one of ours where the code carries no details. */
function failure(code: string): Error {
  if (code === "card/removed" || code === "card/mute") {
    return new TegataError(code, "recorded", {});
  }
  return new Error(`recorded failure: ${code}`);
}

/** Answers as the recording did, as long as it is sent the same commands. */
export function replayConversation(text: string): ReplayChannel {
  const exchanges = parseConversation(text);
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
      if (expected.answer.kind === "failure") throw failure(expected.answer.code);
      return expected.answer.bytes.slice();
    },
    end() {
      if (played < exchanges.length) {
        throw new Error(`the recording has ${exchanges.length} commands, ${played} were sent`);
      }
    },
  };
}
