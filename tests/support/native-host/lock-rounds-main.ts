/**
 * A host that takes and releases the lock again and again, and while it has it tries to take it
 * once more, as any other host would: who gets it then has it at the same time.
 */
import { takeUserLock } from "../../../native-host/src/conversation/user-lock.ts";

const [folder = "", rounds = "0"] = process.argv.slice(2);

let seen = "one at a time";
for (let taken = 0; taken < Number(rounds); ) {
  const release = takeUserLock(folder);
  if (release === null) continue;
  const other = takeUserLock(folder);
  if (other !== null) seen = "two at a time";
  other?.();
  release();
  taken += 1;
}
process.stdout.write(`${seen}\n`);
