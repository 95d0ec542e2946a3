import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { type Language, pickLanguage } from "../i18n/languages.ts";
import { readManaged, readStored, writeStored } from "../platform/storage.ts";
import { changeSettings, loadSettings } from "../settings/settings.ts";
import { type LoadedLanguage, loadLanguage, TextProvider } from "./language.tsx";
import "./tokens.css";
import "./base.css";

export const settingsStore = { read: readStored, write: writeStored, readManaged };

const keepLanguage = (language: Language): void => {
  void changeSettings(settingsStore, (settings) => ({ ...settings, language }));
};

/** Most people have chosen none, so the browser's is loaded while we look. */
async function loadFirstLanguage(): Promise<LoadedLanguage & { readonly isFixed: boolean }> {
  const browsers = loadLanguage(pickLanguage(navigator.languages));
  const { language, managed } = await loadSettings(settingsStore);
  const isFixed = managed.language !== undefined;
  const loaded = await (language === null ? browsers : loadLanguage(pickLanguage([language])));
  return { ...loaded, isFixed };
}

/** Begun when a page is loaded: what the page reads for itself goes on beside it. */
const firstLanguage = loadFirstLanguage();

/** Shows one of our pages in the person's language. */
export async function start(page: ReactNode): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no root element");
  const initial = await firstLanguage;
  createRoot(root).render(
    <StrictMode>
      <TextProvider initial={initial} onChoose={keepLanguage} isFixed={initial.isFixed}>
        {page}
      </TextProvider>
    </StrictMode>,
  );
}
