/** What a build is for. Put in by scripts/build/extension.ts; read by composition roots only. */
declare const TEGATA_BUILD: {
  readonly browser: "chrome" | "firefox";
  /** Also answers on loopback origins. */
  readonly loopback: boolean;
};

export const build = TEGATA_BUILD;
