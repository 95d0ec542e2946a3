import type { DoctorStep, DoctorStepName } from "@tegata/protocol/host";

/** What `tegata doctor` says. Findings that are error codes take the error's own sentence. */
export type DoctorTexts = {
  readonly steps: Readonly<Record<DoctorStepName | "registration", string>>;
  readonly outcomes: Readonly<Record<DoctorStep["outcome"], string>>;
  readonly findings: Readonly<Record<string, string>>;
  /** What to do beside that, on one system. */
  readonly remedies: Readonly<
    Record<string, Readonly<Partial<Record<NodeJS.Platform, string>>> | undefined>
  >;
  readonly tries: (left: number) => string;
  /** With where it is reset. */
  readonly blocked: (reset: string) => string;
  readonly testSignature: string;
  readonly notRegistered: string;
  readonly broken: (browsers: string) => string;
};
