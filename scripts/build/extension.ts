import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig, type Plugin } from "vite";
import { LANGUAGE_TAGS } from "../../extension/src/i18n/languages.ts";
import { loadMessages } from "../../extension/src/i18n/load-messages.ts";
import { pageSentences } from "../../extension/src/i18n/page-sentences.ts";
import { ROOT } from "../support/root.ts";
import { extensionFolder } from "./extension-folder.ts";
import { type ExtensionTarget, extensionManifest } from "./extension-manifest.ts";

const SOURCE = join(ROOT, "extension/src");
const PAGES = [
  "pin/pin-frame",
  "pin/pin-window",
  "popup/popup",
  "options/options",
  "pages/pages",
  "devtools/devtools",
  "devtools/panel",
];

/** Scripts that the browser loads by themselves: one classic script each, nothing imported. */
const SCRIPTS = {
  content: "content/index.ts",
  doors: "content/doors/index.ts",
  frame: "content/frame/index.ts",
  background: "background/index.ts",
} as const;

export type BuildExtensionOptions = {
  readonly target: ExtensionTarget;
  /** Where to; default `extension/dist/<target>/`. Emptied first. */
  readonly folder?: string;
};

/** Builds the unpacked extension for one target. */
export async function buildExtension({
  target,
  folder = extensionFolder(target),
}: BuildExtensionOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, "extension/public"), folder, { recursive: true });
  const common = commonConfig(target, folder, await sentences());
  await build({ ...common, build: { ...common.build, ...pageOutput } });
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    await build({ ...common, build: { ...common.build, ...scriptOutput(name, entry) } });
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, "extension/package.json"), "utf8")) as {
    version: string;
  };
  const manifest = extensionManifest(target, version);
  // Firefox takes an organisation's settings as they are, and warns of a schema.
  if (target !== "firefox") {
    const schema = "managed-schema.json";
    cpSync(join(ROOT, "manifests", schema), join(folder, schema));
  }
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The worker cannot load a language when it needs one, so it gets these few sentences of each. */
async function sentences(): Promise<Readonly<Record<string, unknown>>> {
  const ofEach = LANGUAGE_TAGS.map(async (language) => [
    language,
    pageSentences(await loadMessages(language)),
  ]);
  return Object.fromEntries(await Promise.all(ofEach)) as Readonly<Record<string, unknown>>;
}

function commonConfig(
  target: ExtensionTarget,
  folder: string,
  sentencesOfEach: Readonly<Record<string, unknown>>,
) {
  return {
    root: SOURCE,
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [withoutFontMetrics],
    // The same output whatever NODE_ENV the caller runs with (a test runner sets its own).
    mode: "production",
    oxc: { jsx: { runtime: "automatic", development: false } },
    resolve: { conditions: ["module", "browser", "production"] },
    define: {
      TEGATA_BUILD: JSON.stringify({
        browser: target === "firefox" ? "firefox" : "chrome",
        loopback: target === "chrome-dev",
      }),
      TEGATA_PAGE_SENTENCES: JSON.stringify(sentencesOfEach),
      "process.env.NODE_ENV": JSON.stringify("production"),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ["chrome130", "firefox140"],
      reportCompressedSize: false,
      // The polyfill fetches, which our own policy (connect-src 'none') forbids.
      modulePreload: { polyfill: false },
    },
  } satisfies InlineConfig;
}

const PDF_LIBRARY = /\/@cantoo\/pdf-lib\//;

/** What the bundler does by itself leaves twice as much to download. */
const lean = {
  // A long constant would be copied to wherever it is read: the list of public suffixes came twice.
  optimization: { inlineConst: false },
  // The PDF library does not say that its modules do nothing when they are only imported.
  treeshake: { moduleSideEffects: (id: string) => !PDF_LIBRARY.test(id) },
};

/** Of the PDF library's measures of letters, which one of its lists clings to: we draw no text. */
const withoutFontMetrics: Plugin = {
  name: "without-font-metrics",
  load: (id) =>
    PDF_LIBRARY.test(id) && /\/[A-Z][\w-]+\.compressed\.json$/.test(id)
      ? { code: "export default null", moduleType: "js" }
      : null,
};

const pageOutput = {
  rollupOptions: {
    ...lean,
    input: PAGES.map((page) => join(SOURCE, `${page}.html`)),
    output: {
      entryFileNames: "assets/[name].js",
      chunkFileNames: "assets/[name].js",
      assetFileNames: "assets/[name][extname]",
    },
  },
};

const scriptOutput = (name: string, entry: string) => ({
  rollupOptions: {
    ...lean,
    input: join(SOURCE, entry),
    output: { format: "iife" as const, entryFileNames: `${name}.js` },
  },
});
