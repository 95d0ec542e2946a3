import type { Purpose } from "@tegata/protocol/purpose";
import { type RefObject, useRef, useState } from "react";
import { isGuessable, type Strength, strengthOf } from "../../ui/password-strength.ts";
import { EMPTY_FIELD, type FieldCheck, takePin } from "../../ui/pin-field.ts";

/** How the three texts stand to each other: all that React knows of them. */
type Relation = "open" | "unchanged" | "differ" | "agree";

type Field = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly check: FieldCheck;
  readonly onCheck: (check: FieldCheck) => void;
};

export type ThreeFields = {
  readonly current: Field;
  readonly next: Field;
  readonly again: Field;
  readonly relation: Relation;
  /** Of the new password, where that is worth naming: of digits, only that they are guessed. */
  readonly strength: Strength | "guessable" | null;
  readonly areRight: boolean;
  /** Empties the fields; null when one of them is not in its form. */
  readonly take: () => { readonly current: number[]; readonly next: number[] } | null;
};

function relationOf(current: string, next: string, again: string): Relation {
  if (next !== "" && next === current) return "unchanged";
  if (again === "") return "open";
  // While the second one is typed, its beginning is no difference yet.
  if (next !== again) return next.startsWith(again) ? "open" : "differ";
  return "agree";
}

function strengthOfNew(purpose: Purpose, input: HTMLInputElement): ThreeFields["strength"] {
  if (purpose === "authentication") return isGuessable(input) ? "guessable" : null;
  return input.value === "" ? null : strengthOf(input);
}

const isRight = ({ isEmpty, fault }: FieldCheck): boolean => !isEmpty && fault === null;

/** Three password fields of one form, compared inside their elements. */
export function useThreeFields(purpose: Purpose): ThreeFields {
  const inputs = {
    current: useRef<HTMLInputElement>(null),
    next: useRef<HTMLInputElement>(null),
    again: useRef<HTMLInputElement>(null),
  };
  const [checks, setChecks] = useState({
    current: EMPTY_FIELD,
    next: EMPTY_FIELD,
    again: EMPTY_FIELD,
  });
  const [relation, setRelation] = useState<Relation>("open");
  const [strength, setStrength] = useState<ThreeFields["strength"]>(null);
  const field = (name: keyof typeof inputs): Field => ({
    input: inputs[name],
    check: checks[name],
    onCheck: (check) => {
      setChecks((before) => ({ ...before, [name]: check }));
      const { current, next, again } = inputs;
      if (!current.current || !next.current || !again.current) return;
      setRelation(relationOf(current.current.value, next.current.value, again.current.value));
      setStrength(strengthOfNew(purpose, next.current));
    },
  });
  return {
    current: field("current"),
    next: field("next"),
    again: field("again"),
    relation,
    strength,
    areRight: relation === "agree" && isRight(checks.current) && isRight(checks.next),
    take: () => {
      const { current, next, again } = inputs;
      if (!current.current || !next.current || !again.current) return null;
      const old = takePin(current.current, purpose);
      const fresh = takePin(next.current, purpose);
      takePin(again.current, purpose)?.fill(0);
      setChecks({ current: EMPTY_FIELD, next: EMPTY_FIELD, again: EMPTY_FIELD });
      setRelation("open");
      setStrength(null);
      return old && fresh ? { current: old, next: fresh } : null;
    },
  };
}
