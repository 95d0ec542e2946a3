import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { type Language, pickLanguage } from "../i18n/languages.ts";
import { readStored, writeStored } from "../platform/storage.ts";
import { changeSettings, loadSettings } from "../settings/settings.ts";
import { loadLanguage, TextProvider } from "./language.tsx";
import "./tokens.css";
import "./base.css";

export const settingsStore = { read: readStored, write: writeStored };

const keepLanguage = (language: Language): void => {
  void changeSettings(settingsStore, (settings) => ({ ...settings, language }));
};

/** Shows one of our pages in the person's language. */
export async function start(page: ReactNode): Promise<void> {
  const { language } = await loadSettings(settingsStore);
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no root element");
  const initial = await loadLanguage(pickLanguage([language, ...navigator.languages]));
  createRoot(root).render(
    <StrictMode>
      <TextProvider initial={initial} onChoose={keepLanguage}>
        {page}
      </TextProvider>
    </StrictMode>,
  );
}
