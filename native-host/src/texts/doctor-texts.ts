import type { DoctorStep, DoctorStepName } from "@tegata/protocol/host";

/** What `tegata doctor` says. Findings that are error codes take the error's own sentence. */
export type DoctorTexts = {
  readonly steps: Readonly<Record<DoctorStepName | "registration", string>>;
  readonly outcomes: Readonly<Record<DoctorStep["outcome"], string>>;
  readonly findings: Readonly<Record<string, string>>;
  readonly notRegistered: string;
};
