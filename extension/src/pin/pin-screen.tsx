import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch } from "../ui/language.tsx";
import { PinForm } from "./pin-form.tsx";
import { type PromptState, triesLeft } from "./prompt-state.ts";
import { Blocked, Notice, WhoAsks } from "./screens.tsx";

export type PinScreenProps = {
  readonly state: PromptState;
  readonly onGoOn: () => void;
  readonly onSubmit: (pin: number[], lastTry: boolean) => void;
  readonly onCancel: () => void;
};

/** The whole PIN screen. Nothing is shown before the worker has taken our ticket. */
export function PinScreen(props: PinScreenProps) {
  if (props.state.screen === "opening" || props.state.screen === "done") return null;
  return (
    <main className="panel">
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <Body {...props} />
      <footer>
        <NotOfficial />
      </footer>
    </main>
  );
}

function Body({ state, onGoOn, onSubmit, onCancel }: PinScreenProps) {
  switch (state.screen) {
    case "opening":
    case "done":
      return null;
    case "who-asks":
      return <WhoAsks subject={state.subject} onGoOn={onGoOn} onCancel={onCancel} />;
    case "notice":
      return <Notice origin={state.origin} error={state.error} onClose={onCancel} />;
    case "pin":
      return triesLeft(state) === 0 ? (
        <Blocked subject={state.subject} onClose={onCancel} />
      ) : (
        <PinForm state={state} onSubmit={onSubmit} onCancel={onCancel} />
      );
  }
}
