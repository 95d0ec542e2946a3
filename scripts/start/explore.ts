import type { Chain } from "../support/chain.ts";

/** Opens the portal for a person, says what there is, and ends when the browser is closed. */
export async function explore({ portal, chromium, persona }: Chain): Promise<number> {
  const { browser } = chromium;
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(portal.url);
  console.log(`
Demo residence portal  ${portal.url}
Mailbox of the demo    ${new URL("mailbox", portal.url).href}

The virtual card holds  ${persona.holder.name} (${persona.title.en})
署名用パスワード        ${persona.passwords.signature}
利用者証明用パスワード  ${persona.passwords.authentication}

Click 外国人本人・その他 to register. Close the browser to end.
`);
  await new Promise((resolve) => browser.once("disconnected", resolve));
  return 0;
}
