import { defineConfig } from "vitest/config";

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
          include: ["tests/{unit,contract}/**/*.test.{ts,tsx}"],
        },
      },
      {
        test: {
          name: "chain",
          include: ["tests/{integration,conformance}/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
