import type { Watchword } from "@tegata/protocol/settings";
import { useState } from "react";
import {
  WATCHWORD_COLORS,
  WATCHWORD_PHRASE_MAX,
  WATCHWORD_PICTURES,
} from "../settings/watchword.ts";
import { useText } from "./language.tsx";
import { WatchwordMark } from "./watchword-mark.tsx";
import "./watchword-form.css";

export type WatchwordFormProps = {
  readonly initial: Watchword | null;
  /** Null forgets it. */
  readonly onSave: (watchword: Watchword | null) => void;
};

const START: Watchword = { phrase: "", color: "indigo", picture: "crane" };

/** Chooses what genuine PIN screens are known by. */
export function WatchwordForm({ initial, onSave }: WatchwordFormProps) {
  const { t } = useText();
  const [watchword, setWatchword] = useState(initial ?? START);
  const [isSaved, setIsSaved] = useState(false);
  const phrase = watchword.phrase.trim();
  const change = (part: Partial<Watchword>): void => {
    setWatchword((before) => ({ ...before, ...part }));
    setIsSaved(false);
  };
  return (
    <form
      className="watchword-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (phrase === "") return;
        onSave({ ...watchword, phrase });
        setIsSaved(true);
      }}
    >
      <h2>{t("watchword.title")}</h2>
      <p>{t("watchword.text")}</p>
      <Phrase
        value={watchword.phrase}
        onType={(typed) => {
          change({ phrase: typed });
        }}
      />
      <Choices
        name="color"
        options={WATCHWORD_COLORS}
        chosen={watchword.color}
        onChoose={(color) => {
          change({ color });
        }}
      />
      <Choices
        name="picture"
        options={WATCHWORD_PICTURES}
        chosen={watchword.picture}
        onChoose={(picture) => {
          change({ picture });
        }}
      />
      {phrase !== "" && <WatchwordMark watchword={{ ...watchword, phrase }} />}
      <Buttons
        canSave={phrase !== ""}
        isSaved={isSaved}
        onForget={() => {
          onSave(null);
          change(START);
        }}
      />
    </form>
  );
}

type ButtonsProps = {
  readonly canSave: boolean;
  readonly isSaved: boolean;
  readonly onForget: () => void;
};

function Buttons({ canSave, isSaved, onForget }: ButtonsProps) {
  const { t } = useText();
  return (
    <div className="watchword-buttons">
      <button type="submit" disabled={!canSave}>
        {t("watchword.save")}
      </button>
      <button type="button" name="forget" onClick={onForget}>
        {t("watchword.forget")}
      </button>
      <span role="status">{isSaved && t("watchword.saved")}</span>
    </div>
  );
}

type PhraseProps = { readonly value: string; readonly onType: (phrase: string) => void };

function Phrase({ value, onType }: PhraseProps) {
  const { t } = useText();
  return (
    <label className="phrase">
      <span>{t("watchword.phrase")}</span>
      <input
        name="phrase"
        type="text"
        maxLength={WATCHWORD_PHRASE_MAX}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
      />
    </label>
  );
}

type Name = "color" | "picture";

type ChoicesProps<N extends Name> = {
  readonly name: N;
  readonly options: readonly Watchword[N][];
  readonly chosen: Watchword[N];
  readonly onChoose: (option: Watchword[N]) => void;
};

function Choices<N extends Name>({ name, options, chosen, onChoose }: ChoicesProps<N>) {
  const { t, keyOr } = useText();
  return (
    <fieldset className="choices">
      <legend>{t(`watchword.${name}`)}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === chosen}
            onChange={() => {
              onChoose(option);
            }}
          />
          <span>{t(keyOr(`${name}.${option}`, "watchword.title"))}</span>
        </label>
      ))}
    </fieldset>
  );
}
