import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./tests/support/slowest-first.ts";

const PERSONAS = "tests/support/virtual-card/personas-setup.ts";
const BUILT = "tests/support/built-setup.ts";
const PACKED = "tests/support/package/packed-setup.ts";

/** Real programs (pcscd, the host, browsers) in each file; two files at a time. */
const REAL = {
  setupFiles: ["tests/support/own-runtime-folder.ts"],
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/**
 * One project per kind of test. `fast` needs nothing but Node; the others start real programs.
 * What is built, packed or made is there before the first test, and no test changes it.
 */
export default defineConfig({
  test: {
    restoreMocks: true,
    // Projects run side by side: they would write each other's files.
    cache: false,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: "fast",
          globalSetup: [PERSONAS],
          include: ["tests/{unit,contract}/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...REAL,
          name: "chain",
          globalSetup: [PERSONAS, BUILT],
          include: ["tests/{integration,conformance}/**/*.test.ts"],
          exclude: ["tests/*/package/**"],
        },
      },
      {
        test: {
          ...REAL,
          name: "e2e",
          globalSetup: [PERSONAS, BUILT],
          include: ["tests/e2e/**/*.test.ts"],
          exclude: ["tests/*/package/**"],
        },
      },
      {
        test: {
          ...REAL,
          name: "package",
          globalSetup: [PERSONAS, BUILT, PACKED],
          include: ["tests/{integration,e2e}/package/*.test.ts"],
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        // Not part of `npm test`: makes a Debian in a folder, as root. `npm run test:debian`.
        test: {
          ...REAL,
          name: "debian",
          globalSetup: [PERSONAS, BUILT, PACKED],
          include: ["tests/debian/*.test.ts"],
          maxWorkers: 1,
        },
      },
    ],
  },
});
