/** Another program at the same readers, in a process of its own: it holds and resets cards. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const SHARED = 2;
const EXCLUSIVE = 1;

export type OtherProgram = AsyncDisposable & {
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Ends the transaction with a reset of the card. */
  readonly reset: () => Promise<void>;
};

/** Connects to the card in the reader as soon as there is one; `socket` names the pcscd. */
export async function otherProgram(
  socket: string,
  reader: string,
  { exclusive = false } = {},
): Promise<OtherProgram> {
  const child = fork(
    join(import.meta.dirname, "other-program-main.ts"),
    [reader, String(exclusive ? EXCLUSIVE : SHARED)],
    {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, PCSCLITE_CSOCK_NAME: socket },
      stdio: "inherit",
    },
  );
  const ask = async (action: string): Promise<void> => {
    child.send(action);
    await once(child, "message");
  };
  await once(child, "message");
  return {
    begin: () => ask("begin"),
    end: () => ask("end"),
    reset: () => ask("reset"),
    [Symbol.asyncDispose]: async () => {
      const exited = once(child, "exit");
      child.disconnect();
      await exited;
    },
  };
}
