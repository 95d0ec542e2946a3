import ids from "../../../manifests/extension-ids.json" with { type: "json" };

export const HOMEPAGE = "https://github.com/tegata/tegata";
const RELEASES = `${HOMEPAGE}/releases`;

/** Where people get the extension: Chrome's store once it has given us an id. */
export function extensionPage(known: Readonly<Record<string, string>> = ids): string {
  const id = known["chrome"];
  return id === undefined ? RELEASES : `https://chromewebstore.google.com/detail/tegata/${id}`;
}
