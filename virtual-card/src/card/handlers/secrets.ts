import type { Command } from "../../iso7816/command.ts";
import { SW, SwError } from "../../iso7816/status-word.ts";
import type { SecretFile } from "../file.ts";
import type { Session } from "../session.ts";
import { type Handler, NO_DATA } from "./handler.ts";

/**
 * VERIFY. ISO/IEC 7816-4, 11.5.6. Exactly four bytes ask for the tries left (63Cx); right
 * after a success the answer is 9000. With Le, the real card answers 6700.
 */
export const verify: Handler = (command, { session }) => {
  if (command.p1 !== 0x00) throw new SwError(SW.WRONG_P1_P2);
  if (command.case === 2 || command.case === 4) throw new SwError(SW.WRONG_LENGTH);
  const { secret } = secretOf(command, session);
  if (command.case === 1) {
    if (session.wasJustVerified(secret)) return NO_DATA;
    throw new SwError(SW.TRIES_LEFT | secret.triesLeft);
  }
  session.setVerified(secret, false);
  secret.verify(command.data);
  session.setVerified(secret, true);
  return NO_DATA;
};

/** CHANGE REFERENCE DATA with the new password only: VERIFY comes first. ISO/IEC 7816-4, 11.5.7. */
export const changePin: Handler = (command, context) => {
  if (command.p1 !== 0x01) throw new SwError(SW.WRONG_P1_P2);
  return change(command, context.session);
};

/** CHANGE KEY of JICSAP, for the password of the common and the 住基 application. */
export const changeKey: Handler = (command, context) => {
  if (command.p1 !== 0x00) throw new SwError(SW.WRONG_P1_P2);
  return change(command, context.session);
};

function change(command: Command, session: Session): Uint8Array {
  if (command.case !== 3) throw new SwError(SW.WRONG_LENGTH);
  const { secret, changedBy } = secretOf(command, session);
  if (changedBy !== command.ins) throw new SwError(SW.CONDITIONS_NOT_SATISFIED);
  session.demand([secret]);
  secret.change(command.data);
  return NO_DATA;
}

function secretOf(command: Command, session: Session): SecretFile {
  const file = session.referenced(command.p2);
  if (file.type !== "secret") throw new SwError(SW.FILE_TYPE_WRONG);
  return file;
}
