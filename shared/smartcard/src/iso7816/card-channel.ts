/**
 * A card that is connected and held: bytes in, bytes out.
 *
 * PC/SC, the virtual card and a recorded conversation implement this and nothing more. Rejects
 * with `card/removed` when the card leaves and `card/mute` when it does not answer in time.
 */
export interface CardChannel {
  transmit(command: Uint8Array): Promise<Uint8Array>;
}

/** Adds behaviour around a channel without the layers above noticing. */
export type ChannelMiddleware = (next: CardChannel) => CardChannel;
