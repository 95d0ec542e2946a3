import { toHex } from "@tegata/protocol/bytes";
import {
  type CardChannel,
  type ReplayChannel,
  replayConversation,
} from "@tegata/smartcard/iso7816";
import { onTestFinished } from "vitest";

/**
 * A card that plays a written conversation. Every line must be played by the end of the test, so
 * that no procedure passes by stopping early.
 */
export function transcript(text: string): ReplayChannel {
  const channel = replayConversation(text);
  onTestFinished(({ task }) => {
    if (task.result?.state !== "fail") channel.end();
  });
  return channel;
}

/** A channel that notes every command, as hex, before anything can overwrite it. */
export function watched(next: CardChannel): CardChannel & { readonly sent: readonly string[] } {
  const sent: string[] = [];
  return {
    sent,
    transmit: (command) => {
      sent.push(toHex(command));
      return next.transmit(command);
    },
  };
}
