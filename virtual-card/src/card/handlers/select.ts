import { sameBytes, tlv } from "../../bytes.ts";
import { SW, SwError } from "../../iso7816/status-word.ts";
import { type Handler, NO_DATA } from "./handler.ts";

const BY_FILE_ID = 0x00;
const BY_FILE_ID_IN_DF = 0x02;
const BY_AID = 0x04;
const WITHOUT_FCI = 0x0c;
const WITH_FCI = 0x00;

/** SELECT. ISO/IEC 7816-4, 11.2.2. */
export const select: Handler = (command, context) => {
  const way = WAYS[command.p1];
  if (!way) throw new SwError(SW.WRONG_P1_P2);
  return way(command, context);
};

/** An application that is not there leaves the current one selected, as the standard demands. */
const byAid: Handler = ({ p2, data }, { session, applications }) => {
  const found = applications.find(({ aids }) => aids.some((aid) => sameBytes(aid, data)));
  if (!found) throw new SwError(SW.FILE_NOT_FOUND);
  if (p2 !== WITHOUT_FCI && p2 !== WITH_FCI) throw new SwError(SW.WRONG_P1_P2);
  session.enter(found);
  return p2 === WITH_FCI ? tlv(0x6f, tlv(0x84, data)) : NO_DATA;
};

const inApplication: Handler = ({ p2, data }, { session }) => {
  if (p2 !== WITHOUT_FCI) throw new SwError(SW.WRONG_P1_P2);
  if (data.length !== 2) throw new SwError(SW.WRONG_LENGTH);
  const file = session.fileById(((data[0] ?? 0) << 8) | (data[1] ?? 0));
  if (!file) throw new SwError(SW.FILE_NOT_FOUND);
  session.selectFile(file);
  return NO_DATA;
};

/** SELECT MF: refused after a reset, without effect inside an application; 3F00 is not found. */
const masterFile: Handler = ({ data }, { session }) => {
  if (data.length > 0) throw new SwError(SW.FILE_NOT_FOUND);
  if (session.isAtRoot) throw new SwError(SW.WRONG_P1_P2);
  return NO_DATA;
};

const WAYS: Readonly<Record<number, Handler>> = {
  [BY_FILE_ID]: masterFile,
  [BY_FILE_ID_IN_DF]: inApplication,
  [BY_AID]: byAid,
};
