import { SW, SwError } from "../../iso7816/status-word.ts";
import type { Handler } from "./handler.ts";

const VERBATIM = 0x00;

/** COMPUTE DIGITAL SIGNATURE in the card's own coding: 80 2A, P1 says who hashes and pads. */
export const computeSignature: Handler = (command, { session }) => {
  if (command.case !== 4) throw new SwError(SW.WRONG_LENGTH);
  const file = session.referenced(command.p2);
  if (file.type !== "key" || file.use !== "sign") throw new SwError(SW.FILE_TYPE_WRONG);
  session.demand(file.access);
  const signature = file.key.sign(command.p1, command.data);
  if (command.expected < signature.length) {
    throw new SwError(SW.WRONG_LE | (signature.length & 0xff));
  }
  return signature;
};

/** INTERNAL AUTHENTICATE: without a PIN, in the common application only. */
export const internalAuthenticate: Handler = (command, { session }) => {
  const file = session.application.files.find(
    (candidate) => candidate.type === "key" && candidate.use === "internal-authenticate",
  );
  if (file?.type !== "key") throw new SwError(SW.CONDITIONS_NOT_SATISFIED);
  if (command.case !== 4) throw new SwError(SW.WRONG_LENGTH);
  if (session.referenced(command.p2) !== file) throw new SwError(SW.FILE_TYPE_WRONG);
  return file.key.sign(VERBATIM, command.data);
};

/** GET CHALLENGE. ISO/IEC 7816-4, 11.5.3. */
export const getChallenge: Handler = (command, { random }) => {
  if (command.p1 !== 0 || command.p2 !== 0) throw new SwError(SW.WRONG_P1_P2);
  if (command.case !== 2) throw new SwError(SW.WRONG_LENGTH);
  return random(command.expected);
};
