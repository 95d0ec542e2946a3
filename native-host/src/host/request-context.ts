import type { HostEvent } from "@tegata/protocol/host";
import type { Conversations } from "../conversation/conversations.ts";
import type { CardReaders } from "../readers/card-readers.ts";

/** What a handler may touch. Built once, in the composition root; tests build their own. */
export type HostContext = {
  readonly version: string;
  readonly readers: CardReaders;
  readonly conversations: Conversations;
  /** Sends an event without being asked. */
  readonly emit: (event: HostEvent) => void;
  /** Whether each command to the card is said. */
  readonly trace: { isOn: boolean };
  /** A development extension's pages may be on loopback, without TLS. */
  readonly allowLoopback: boolean;
};
