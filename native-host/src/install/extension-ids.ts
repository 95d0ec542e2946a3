import compiled from "../../../manifests/extension-ids.json" with { type: "json" };

const CHROMIUM_ID = /^[a-p]{32}$/;
const FIREFOX_ID = /^(?:[\w.-]*@[\w.-]+|\{[\da-f-]{36}\})$/i;

export const isChromiumId = (id: string): boolean => CHROMIUM_ID.test(id);
export const isStoreId = (id: string): boolean => isChromiumId(id) || FIREFOX_ID.test(id);

const ids: Readonly<Record<string, string>> = compiled;

/**
 * The id that the key in the development manifest gives: its pages may be on loopback. Not in
 * release builds.
 */
export const DEVELOPMENT_ID = ids["chrome-dev"];

/** Every id that this build accepts without being told. */
export const COMPILED_IDS: readonly string[] = Object.values(ids);
