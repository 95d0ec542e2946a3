import { SW, SwError } from "../../iso7816/status-word.ts";
import type { ElementaryFile } from "../file.ts";
import type { Session } from "../session.ts";
import type { Handler } from "./handler.ts";

/** READ BINARY, of the current file or by short identifier. ISO/IEC 7816-4, 11.3.3. */
export const readBinary: Handler = (command, { session }) => {
  const { p1, p2, expected, upToMaximum } = command;
  if (command.case !== 2) throw new SwError(SW.WRONG_LENGTH);
  const bySfi = (p1 & 0x80) !== 0;
  if (bySfi && (p1 & 0x60) !== 0) throw new SwError(SW.WRONG_P1_P2);
  const file = bySfi ? enter(session, p1 & 0x1f) : current(session);
  if (file.type !== "binary") throw new SwError(SW.FILE_TYPE_WRONG);
  session.demand(file.access);

  const offset = bySfi ? p2 : (p1 << 8) | p2;
  if (offset >= file.content.length) throw new SwError(SW.OFFSET_OUTSIDE_EF);
  const data = file.content.slice(offset, offset + expected);
  if (data.length < expected && !upToMaximum) throw new SwError(SW.END_OF_FILE, data);
  return data;
};

/** READ RECORD by number: P2 is the short identifier and `100`. ISO/IEC 7816-4, 11.4.3. */
export const readRecord: Handler = (command, { session }) => {
  const { p1, p2, expected, upToMaximum } = command;
  if (command.case !== 2) throw new SwError(SW.WRONG_LENGTH);
  if ((p2 & 0x07) !== 0x04) throw new SwError(SW.WRONG_P1_P2);
  const sfi = p2 >> 3;
  const file = sfi === 0 ? current(session) : enter(session, sfi);
  if (file.type !== "record") throw new SwError(SW.FILE_TYPE_WRONG);
  session.demand(file.access);

  const record = file.records[p1 - 1];
  if (!record) throw new SwError(SW.RECORD_NOT_FOUND);
  if (!upToMaximum && expected !== record.length) throw new SwError(SW.WRONG_LE | record.length);
  return record;
};

function current(session: Session): ElementaryFile {
  if (!session.file) throw new SwError(SW.NO_CURRENT_EF);
  return session.file;
}

function enter(session: Session, sfi: number): ElementaryFile {
  const file = session.fileBySfi(sfi);
  if (!file) throw new SwError(SW.FILE_NOT_FOUND);
  session.selectFile(file);
  return file;
}
