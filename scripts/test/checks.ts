export type Check = {
  readonly name: string;
  /** The command line; a suite that counts its tests writes a report to the given file. */
  readonly command: (report: string) => readonly string[];
  readonly counts?: true;
};

const npx = (...args: readonly string[]) => ["npx", "--no-install", ...args];

const suite = (name: string): Check => ({
  name,
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

/** In this order: what is quick to know comes first, what needs the build after it. */
export const CHECKS: readonly Check[] = [
  { name: "format", command: () => npx("biome", "check", ".") },
  { name: "types", command: () => npx("tsc", "-b") },
  { name: "lint", command: () => npx("eslint", ".", "--max-warnings", "0") },
  { name: "layers", command: () => ["npm", "run", "--silent", "check:layers"] },
  { name: "unused", command: () => npx("knip") },
  { name: "build", command: () => [process.execPath, "--import", "tsx", "scripts/build/build.ts"] },
  suite("fast"),
  suite("chain"),
  suite("e2e"),
];
