import { enterPin, pinFrame, until } from "../support/pin-screen.ts";
import type { Prompt } from "./walk-steps.ts";

/** One prompt over the portal's page: wait for the card, look, type, press OK. */
export async function answerOverPage(prompt: Prompt): Promise<void> {
  const { page, purpose, password, shown, isAnswered } = prompt;
  const screen = await until(`the card's tries in the ${purpose} prompt`, async () => {
    const frame = await pinFrame(page);
    const form = await frame.$(`form[data-purpose="${purpose}"]:not([data-tries-left=""])`);
    return form && frame;
  });
  await shown();
  await enterPin(screen, password);
  await until("the answer", async () => {
    const isGone = !page.frames().includes(screen);
    return isGone && (await isAnswered());
  });
}
