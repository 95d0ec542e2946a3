import { defineConfig } from "vitest/config";

/** Synthetic people and their test PKI: made once, before the first test of a fresh checkout. */
const globalSetup = ["tests/support/virtual-card/personas-setup.ts"];

/**
 * One project per kind of test. `fast` needs nothing but Node; `chain` starts real programs
 * (pcscd, the host, browsers) and runs one file at a time so that they do not starve each other.
 */
export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      {
        test: {
          name: "fast",
          globalSetup,
          include: ["tests/{unit,contract}/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "chain",
          globalSetup,
          include: ["tests/{integration,conformance}/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          globalSetup,
          include: ["tests/e2e/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
