/**
 * A card that is connected and held: bytes in, bytes out.
 *
 * PC/SC, the virtual card and a recorded conversation implement this and nothing more. Rejects
 * with `card/removed` when the card leaves and `card/mute` when it does not answer in time.
 *
 * The bytes of a command that carries a password are overwritten with zeros as soon as the promise
 * settles. A channel that settles while the device may still read them must send a copy.
 */
export interface CardChannel {
  transmit(command: Uint8Array): Promise<Uint8Array>;
}

/** Adds behaviour around a channel without the layers above noticing. */
export type ChannelMiddleware = (next: CardChannel) => CardChannel;
