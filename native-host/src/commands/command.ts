import type { CardReaders } from "../readers/card-readers.ts";
import type { Texts } from "../texts/texts.ts";

type OptionSpec = {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
};

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[]>
>;

/** What a command may use. Built once a run; tests build their own. */
export type CommandContext = {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
  readonly readers: CardReaders;
  /** The file that browsers shall start. */
  readonly program: string;
  readonly version: string;
  readonly texts: Texts;
  /** A line on stdout. */
  readonly print: (line: string) => void;
  /** A line on stderr. */
  readonly note: (line: string) => void;
};

export type Command = {
  /** After the command's name, as in `--help`. */
  readonly synopsis: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Resolves to the exit status. Throws TegataError, or UsageError for a wrong call. */
  readonly run: (context: CommandContext) => Promise<number>;
};

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The values of an option that may be given several times. */
export function listOf(values: OptionValues, name: string): readonly string[] {
  const value = values[name] ?? [];
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return list.filter((item): item is string => typeof item === "string");
}

export function textOf(values: OptionValues, name: string): string | undefined {
  return listOf(values, name)[0];
}

export const isSet = (values: OptionValues, name: string): boolean => values[name] === true;
