/** A process that uses a card beside the host: connects, then does what its parent says. */
import { PcscError } from "../../../native-host/src/pcsc/pcsc-error.ts";
import { STATE } from "../../../native-host/src/pcsc/status-codes.ts";
import { WinScard } from "../../../native-host/src/pcsc/winscard.ts";

const ANY_PROTOCOL = 3;
const WAIT_MS = 5_000;
const DISPOSITION = { leave: 0, reset: 1 };

const [reader = "", share = "2"] = process.argv.slice(2);
const winscard = WinScard.load();
const context = await winscard.establishContext();
await cardPresent();
const { handle } = await winscard.connect(context, reader, Number(share), ANY_PROTOCOL);

const actions: Readonly<Record<string, () => Promise<void>>> = {
  begin: () => winscard.beginTransaction(handle),
  end: () => winscard.endTransaction(handle, DISPOSITION.leave),
  reset: () => winscard.endTransaction(handle, DISPOSITION.reset),
};

process.on("message", (name: string) => {
  void actions[name]?.().then(() => process.send?.("done"));
});
process.on("disconnect", () => process.exit(0));
process.send?.("done");

async function cardPresent(): Promise<void> {
  for (let known = 0; ; ) {
    const events = await winscard.getStatusChange(context, WAIT_MS, [{ name: reader, known }]);
    known = ((events?.[0]?.state ?? known) & ~STATE.CHANGED) >>> 0;
    if ((known & STATE.PRESENT) !== 0) return;
    if (events === null) throw new PcscError("no card", 0);
  }
}
