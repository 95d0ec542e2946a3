export {
  type CommandApdu,
  type CommandCase,
  type DecodedCommand,
  decodeCommand,
  decodeResponse,
  encodeCommand,
  type ResponseApdu,
} from "./apdu.ts";
export type { CardChannel, ChannelMiddleware } from "./card-channel.ts";
export {
  bySfi,
  CURRENT_EF,
  changeReferenceData,
  getResponse,
  queryTries,
  readBinary,
  readBinaryBySfi,
  selectApplication,
  selectFile,
  verify,
} from "./commands.ts";
export { exchange, send, statusError } from "./exchange.ts";
export { fetchMoreData } from "./get-response.ts";
export { type RecordOptions, recordConversation } from "./record.ts";
export { type ReplayChannel, type ReplayOptions, replayConversation } from "./replay.ts";
export { retryWithLe } from "./retry-with-le.ts";
export {
  describeStatusWord,
  type Meaning,
  meaningOf,
  STATUS_WORDS,
  SW,
  triesLeftOf,
} from "./status-word.ts";
export { parseTlvs, readTlvHeader, type Tlv, type TlvHeader } from "./tlv.ts";
