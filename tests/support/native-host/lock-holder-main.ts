/** A host of another browser, as far as the lock goes: takes it, says so, and stays. */
import { takeUserLock } from "../../../native-host/src/conversation/user-lock.ts";

const [folder = ""] = process.argv.slice(2);
process.stdout.write(`${takeUserLock(folder) === null ? "refused" : "taken"}\n`);
process.stdin.resume();
