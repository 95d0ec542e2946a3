/** The switches of an extension on the browser's own page about extensions, as a person sets them. */
import type { Chain } from "./extension-chain.ts";

type DeveloperPrivate = {
  readonly updateProfileConfiguration: (change: object) => Promise<void>;
  readonly updateExtensionConfiguration: (change: object) => Promise<void>;
};

async function change(chain: Chain, settings: object): Promise<void> {
  const page = await chain.chromium.browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    async (extension) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      // Without it, an unpacked extension that a switch loads anew stays off.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration(extension);
    },
    { extensionId: chain.chromium.extensionId, ...settings },
  );
  await page.close();
}

export const setSiteAccess = (chain: Chain, hostAccess: "ON_CLICK" | "ON_ALL_SITES") =>
  change(chain, { hostAccess });

/** Allows Tegata in private windows. The browser loads the extension anew: wait for its pages. */
export const allowPrivateWindows = (chain: Chain): Promise<void> =>
  change(chain, { incognitoAccess: true });
