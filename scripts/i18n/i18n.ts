/**
 * Keeps the extension's messages whole.
 *
 *   npm run i18n                     copies the English of a missing key into every language that
 *                                    lacks it, drops keys that English no longer has, and lists
 *                                    what is still English
 *   npm run i18n -- vi FILE.json     sets texts of one language: `{"key": "text", …}`
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGE_TAGS, type Language } from "../../extension/src/i18n/languages.ts";
import { en } from "../../extension/src/i18n/messages/en.ts";
import { ROOT } from "../support/root.ts";

type Texts = Readonly<Record<string, string>>;

const FOLDER = join(ROOT, "extension/src/i18n/messages");

/** `pt-BR` is in `pt-br.ts` as `ptBr`, and `ja-x-easy` in `ja-x-easy.ts` as `jaEasy`. */
const fileOf = (tag: Language): string => join(FOLDER, `${tag.toLowerCase()}.ts`);
const nameOf = (tag: Language): string =>
  tag
    .replace("-x-", "-")
    .toLowerCase()
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

async function readTexts(tag: Language): Promise<Texts> {
  try {
    const module = (await import(fileOf(tag))) as Record<string, Texts>;
    return module[nameOf(tag)] ?? {};
  } catch {
    // A language that has no file yet begins with the English.
    return {};
  }
}

function writeTexts(tag: Language, texts: Texts): void {
  const lines = Object.entries(en).map(
    ([key, english]) => `  ${JSON.stringify(key)}: ${JSON.stringify(texts[key] ?? english)},`,
  );
  const source = [
    'import type { Messages } from "./en.ts";',
    "",
    `export const ${nameOf(tag)}: Messages = {`,
    ...lines,
    "};",
    "",
  ];
  writeFileSync(fileOf(tag), source.join("\n"));
}

const [tag, file] = process.argv.slice(2);
const others = LANGUAGE_TAGS.filter((each) => each !== "en");
const wanted = others.filter((each) => tag === undefined || each === tag);
if (wanted.length === 0) throw new Error(`no such language: ${String(tag)}`);
const given = file === undefined ? {} : (JSON.parse(readFileSync(file, "utf8")) as Texts);
const unknown = Object.keys(given).filter((key) => !Object.hasOwn(en, key));
if (unknown.length > 0) throw new Error(`no such keys: ${unknown.join(", ")}`);
for (const language of wanted) {
  const texts = { ...(await readTexts(language)), ...given };
  writeTexts(language, texts);
  const english = Object.entries(en).filter(([key, text]) => (texts[key] ?? text) === text);
  const keys = english.map(([key]) => key).filter((key) => key !== "pin.ok");
  console.log(`${language}: ${keys.length === 0 ? "whole" : `in English: ${keys.join(", ")}`}`);
}
execFileSync("npx", ["biome", "check", "--write", FOLDER], { cwd: ROOT, stdio: "inherit" });
