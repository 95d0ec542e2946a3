export type { CardChannel, ChannelMiddleware } from "./card-channel.ts";
