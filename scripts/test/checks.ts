export type Check = {
  readonly name: string;
  /** The command line; a suite that counts its tests writes a report to the given file. */
  readonly command: (report: string) => readonly string[];
  readonly counts?: true;
  /** How many of the `LANES` it fills; default 1. */
  readonly lanes?: number;
  /** Checks that have to be over before: it needs what they make. */
  readonly needs?: readonly string[];
};

/** One more than the two cores that the checks are tuned for: browsers and cards often wait. */
export const LANES = 3;

const npx = (...args: readonly string[]) => ["npx", "--no-install", ...args];

const suite = (name: string, more: Pick<Check, "lanes" | "needs"> = {}): Check => ({
  name,
  ...more,
  counts: true,
  command: (report) =>
    npx(
      "vitest",
      "run",
      "--project",
      name,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ),
});

const BUILT = { needs: ["build"] };

/**
 * In this order, side by side as lanes are free: what is quick to know comes first, and static
 * checks run beside the first suites. Two suites with two workers each never meet.
 */
export const CHECKS: readonly Check[] = [
  { name: "format", command: () => npx("biome", "check", ".") },
  { name: "types", command: () => npx("tsc", "-b") },
  {
    name: "build",
    // Both compile types into the same folders.
    needs: ["types"],
    command: () => [process.execPath, "--import", "tsx", "scripts/build/build.ts"],
  },
  { name: "lint", command: () => npx("eslint", ".", "--max-warnings", "0") },
  { name: "layers", command: () => ["npm", "run", "--silent", "check:layers"] },
  { name: "unused", command: () => npx("knip") },
  suite("fast", { lanes: 2 }),
  // Two browsers at a time and nothing beside them: a guard that watches each frame has to keep up.
  suite("e2e", { ...BUILT, lanes: LANES }),
  suite("package", BUILT),
  suite("chain", { ...BUILT, lanes: 2 }),
];
