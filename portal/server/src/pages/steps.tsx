/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Lang } from "../texts/text.ts";
import { UI } from "../texts/ui.ts";
import { Say } from "./parts.tsx";

const STEPS = [UI.step1, UI.step2, UI.step3] as const;

export const Steps = ({ current, lang }: { readonly current: 1 | 2 | 3; readonly lang: Lang }) => (
  <ol class="steps">
    {STEPS.map((text, i) => (
      <li {...(i + 1 === current ? { "aria-current": "step" as const } : {})}>
        {i + 1 === current ? <Say text={text} lang={lang} /> : text[lang]}
      </li>
    ))}
  </ol>
);
