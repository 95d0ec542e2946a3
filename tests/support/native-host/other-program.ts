/** Another program at the same readers: PC/SC calls of our own, in this process. */
import { WinScard } from "../../../native-host/src/pcsc/winscard.ts";

const SHARED = 2;
const EXCLUSIVE = 1;
const ANY_PROTOCOL = 3;
const LEAVE = 0;
const RESET = 1;

export type OtherProgram = AsyncDisposable & {
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Resets the card and goes on to hold it. */
  readonly reset: () => Promise<void>;
};

/** Connects to the card in the reader; `socket` names the pcscd. */
export async function otherProgram(
  socket: string,
  reader: string,
  { exclusive = false } = {},
): Promise<OtherProgram> {
  process.env["PCSCLITE_CSOCK_NAME"] = socket;
  const winscard = WinScard.load();
  const context = await winscard.establishContext();
  const share = exclusive ? EXCLUSIVE : SHARED;
  const { handle } = await winscard.connect(context, reader, share, ANY_PROTOCOL);
  return {
    begin: () => winscard.beginTransaction(handle),
    end: () => winscard.endTransaction(handle, LEAVE),
    reset: async () => {
      await winscard.beginTransaction(handle);
      await winscard.endTransaction(handle, RESET);
    },
    [Symbol.asyncDispose]: async () => {
      await winscard.disconnect(handle, LEAVE);
      winscard.releaseContext(context);
    },
  };
}
