import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const chromeOnlyInPlatform = {
  selector: "MemberExpression > Identifier[name=/^(chrome|browser)$/].object",
  message: "Reach the browser through extension/src/platform: one thin, typed wrapper per API.",
};

export default defineConfig(
  globalIgnores(["**/.build/", "**/dist/", ".out/", "coverage/", "**/*.mjs", "*.config.ts"]),
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `async` turns a synchronous throw into a rejection, which is what a Promise-returning port owes.
      "@typescript-eslint/require-await": "off",
      "max-lines": ["error", { max: 300, skipComments: true, skipBlankLines: true }],
      "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
      complexity: ["error", 12],
      "no-console": "error",
    },
  },
  {
    files: ["extension/**/*.tsx"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ["extension/src/**"],
    ignores: ["extension/src/platform/**"],
    rules: { "no-restricted-syntax": ["error", chromeOnlyInPlatform] },
  },
  {
    files: ["extension/src/background/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "window", message: "A service worker has no window: use globalThis." },
        { name: "document", message: "A service worker has no document." },
      ],
    },
  },
  {
    // Sentences are data: a file a language, however many there are.
    files: ["extension/src/i18n/messages/**"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["scripts/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["tests/**"],
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
);
