import type { ErrorCode, PasswordName } from "@tegata/protocol/errors";
import type { CardAttributes, CardStatus } from "@tegata/protocol/host";
import type { Step } from "../install/install.ts";
import type { DoctorTexts } from "./doctor-texts.ts";

type Details = Readonly<Record<string, unknown>>;

/** All that the `tegata` command says to people, in one language. */
export type Texts = {
  readonly usage: string;
  readonly unsafeFolder: (folder: string) => string;
  readonly nothingInstalled: string;
  readonly steps: Readonly<Record<Step["does"], string>>;
  readonly noReader: string;
  readonly noCard: string;
  readonly otherCard: string;
  readonly jpkiCard: (card: CardStatus) => string;
  readonly triesLeft: (tries: number) => string;
  readonly passwords: Readonly<Record<PasswordName, string>>;
  /** Where a blocked password is reset. */
  readonly resets: Readonly<Record<PasswordName | "both", string>>;
  readonly askPin: Readonly<Record<PasswordName, string>>;
  readonly askNewPin: string;
  readonly askAgain: string;
  readonly pinChanged: string;
  readonly doctor: DoctorTexts;
  readonly attributes: Readonly<Record<keyof CardAttributes, string>>;
  /** Each sentence says what to do next. */
  readonly errors: Readonly<Record<ErrorCode, string | ((details: Details) => string)>>;
};

export function errorText(texts: Texts, code: string, details: Details): string {
  const text = texts.errors[code as ErrorCode] as Texts["errors"][ErrorCode] | undefined;
  return typeof text === "function" ? text(details) : (text ?? code);
}
