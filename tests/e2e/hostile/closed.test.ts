/** The browser itself goes in the middle of a signature: nothing is left open on the card. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { enterPin, pinWindow, pinWindowGone, until } from "../../../scripts/support/pin-screen.ts";
import { doorPage, outcomeOf, press } from "../../support/doors/door-page.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";

const PASSWORD = "ABC123";
const SIGN = `tegata.sign({ format: "raw", documents: [{ name: "a", bytes: Uint8Array.of(1) }] })
  .then(({ signatures }) => signatures.length)`;

let chain: Chain;

beforeAll(async () => {
  chain = await startChain({ pages: { "/door": doorPage() } });
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

const sinceLastSign = (): string[] => {
  const names = chain.slot.log.map(({ name }) => name);
  return names.slice(names.lastIndexOf("SIGN") + 1);
};

/** The last signature's command once more: a card that is still open would sign. */
async function signOnceMore(): Promise<string> {
  const command = chain.slot.log.findLast(({ name }) => name === "SIGN")?.bytes ?? "";
  const answer = await chain.slot.card?.transmit(Uint8Array.from(Buffer.from(command, "hex")));
  return Buffer.from(answer ?? [])
    .toString("hex")
    .slice(-4);
}

test("closed in mid-signature: the host leaves the card and resets it, and no try is gone", async () => {
  const { browser } = chain.chromium;
  const page = await browser.newPage();
  await page.goto(`${chain.site.origin}/door`);

  // The twin: left alone, the same call gets its signature.
  await press(page, SIGN);
  await enterPin(await pinWindow(browser), PASSWORD);
  expect(await outcomeOf(page)).toMatchObject({ ok: true, value: 1 });
  await pinWindowGone(browser);

  const verified = verifiesOf(chain);
  chain.slot.addFault("delay=1000@SIGN");
  await page.bringToFront();
  await press(page, SIGN);
  await enterPin(await pinWindow(browser), PASSWORD);
  await until("the card to get the digest", async () => chain.slot.status.faults.length === 0);
  const signed = chain.slot.log.length;
  // The control: at this moment the card is open, to whoever comes next.
  expect(await signOnceMore()).toBe("9000");
  await browser.close();

  await until("the host to leave the card", async () => sinceLastSign().includes("SELECT"));
  await until("the reset", async () => (await signOnceMore()) !== "9000");
  expect(chain.slot.log.length).toBeGreaterThan(signed);
  expect(verifiesOf(chain) - verified).toBe(1);
  expect(chain.slot.status.tries.signature).toEqual({ left: 5, maximum: 5 });
});
