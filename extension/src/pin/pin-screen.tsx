import type { Watchword } from "@tegata/protocol/settings";
import { Brand, NotOfficial } from "../ui/brand.tsx";
import { LanguageSwitch } from "../ui/language.tsx";
import { PinForm } from "./pin-form.tsx";
import { type PromptState, triesLeft } from "./prompt-state.ts";
import { Reading, UnsignableNotice } from "./reading.tsx";
import { Blocked, Notice, WhoAsks } from "./screens.tsx";
import { ShownWatchword } from "./watchword.tsx";

export type PinScreenProps = {
  readonly state: PromptState;
  readonly onGoOn: () => void;
  readonly onSubmit: (pin: number[], lastTry: boolean) => void;
  readonly onAnyReader: () => void;
  readonly onCancel: () => void;
  readonly onBlock: () => void;
  /** What the person chose to know our screens by. */
  readonly watchword: Watchword | null;
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
      <ShownWatchword watchword={props.watchword} />
      <Body {...props} />
      <footer>
        <NotOfficial />
      </footer>
    </main>
  );
}

function Body(props: PinScreenProps) {
  const { state, onGoOn, onSubmit, onAnyReader, onCancel, onBlock } = props;
  switch (state.screen) {
    case "opening":
    case "done":
      return null;
    case "who-asks":
      return <WhoAsks state={state} onGoOn={onGoOn} onCancel={onCancel} onBlock={onBlock} />;
    case "reading":
      return <Reading subject={state.subject} onCancel={onCancel} />;
    case "unsignable":
      return (
        <UnsignableNotice origin={state.origin} document={state.document} onClose={onCancel} />
      );
    case "notice":
      return (
        <Notice origin={state.origin} error={state.error} onClose={onCancel} onBlock={onBlock} />
      );
    case "pin":
      return triesLeft(state) === 0 ? (
        <Blocked subject={state.subject} onClose={onCancel} />
      ) : (
        <PinForm {...{ state, onSubmit, onAnyReader, onCancel }} />
      );
  }
}
