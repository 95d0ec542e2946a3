/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Lang, Text } from "../texts/text.ts";

/** A text in the page's language; in Japanese the easy form follows in 【】, as in the manual. */
export const Say = ({ text, lang }: { readonly text: Text; readonly lang: Lang }) => (
  <>
    {text[lang]}
    <Easy text={text} lang={lang} />
  </>
);

export const Easy = ({ text, lang }: { readonly text: Text; readonly lang: Lang }) =>
  lang === "ja" && text.easy ? <small class="easy">【{text.easy}】</small> : null;

export const Notice = (props: {
  readonly kind: "error" | "info" | "success";
  readonly id?: string;
  readonly title?: string;
  readonly children?: Child;
}) => (
  <div
    class={`notice notice-${props.kind}`}
    {...(props.id ? { id: props.id } : {})}
    {...(props.kind === "error" ? { role: "alert", tabindex: -1, "data-focus": "" } : {})}
  >
    {props.title ? <strong>{props.title}</strong> : null}
    {props.children}
  </div>
);

export const Csrf = ({ token }: { readonly token: string }) => (
  <input type="hidden" name="csrf" value={token} />
);
