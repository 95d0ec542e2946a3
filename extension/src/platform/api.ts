/**
 * The browser's extension API. Firefox calls it `browser`; Chromium has promises under `chrome`.
 * The folder `platform` is the only place that names it.
 */
export const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
