/** The typed PC/SC functions against a real service, where the host above them cannot be seen. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { SHARE_SHARED, STATE } from "../../../native-host/src/pcsc/status-codes.ts";
import { WinScard } from "../../../native-host/src/pcsc/winscard.ts";
import {
  commandNames,
  type ReadersWithCards,
  readersWithCards,
} from "../../support/native-host/reader-with-card.ts";

const PROTOCOL_ANY = 3;
const WAIT_MS = 5_000;

let chain: ReadersWithCards;
let before: string | undefined;
beforeAll(async () => {
  chain = await readersWithCards({ persona: "resident" });
  before = process.env["PCSCLITE_CSOCK_NAME"];
  process.env["PCSCLITE_CSOCK_NAME"] = chain.pcscd.socket;
});
afterAll(async () => {
  if (before === undefined) delete process.env["PCSCLITE_CSOCK_NAME"];
  else process.env["PCSCLITE_CSOCK_NAME"] = before;
  await chain[Symbol.asyncDispose]();
});

it("sends the command as it was given, though the caller wipes it before the driver looks", async () => {
  const [reader = ""] = chain.pcscd.readers;
  const winscard = WinScard.load();
  const context = await winscard.establishContext();
  for (let known = 0; (known & STATE.PRESENT) === 0; ) {
    const events = await winscard.getStatusChange(context, WAIT_MS, [{ name: reader, known }]);
    known = ((events?.[0]?.state ?? known) & ~STATE.CHANGED) >>> 0;
  }
  const { handle, protocol } = await winscard.connect(context, reader, SHARE_SHARED, PROTOCOL_ANY);
  const select = Uint8Array.from(Buffer.from("00a4040c0ad392f000260100000001", "hex"));

  const answered = winscard.transmit(handle, protocol, select);
  select.fill(0);
  const answer = await answered;

  expect(Buffer.from(answer).toString("hex")).toBe("9000");
  expect(await commandNames(chain.card)).toEqual(["SELECT"]);
  await winscard.disconnect(handle, 0);
  winscard.releaseContext(context);
});
