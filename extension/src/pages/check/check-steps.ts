import type { WireError } from "@tegata/protocol/errors";
import type { Overview } from "@tegata/protocol/extension";
import {
  DOCTOR_STEPS,
  type DoctorStep,
  type DoctorTries,
  type HostResult,
} from "@tegata/protocol/host";
import type { OwnPageAnswer } from "@tegata/protocol/own-pages";

export type Platform = HostResult["doctor"]["platform"];

/** The host's steps, and the two before it: this extension and the program on the computer. */
export type CheckStep = Omit<DoctorStep, "step"> & {
  readonly step: DoctorStep["step"] | "extension" | "host";
};

export type CheckReport = {
  readonly platform: Platform;
  readonly steps: readonly CheckStep[];
  /** Of the card's passwords; null where no card was read. */
  readonly tries: DoctorTries | null;
};

type Answers = {
  readonly version: string;
  /** What the browser says of itself. */
  readonly userAgent: string;
  readonly overview: Overview;
  readonly doctor: OwnPageAnswer<"doctor">;
};

const isOfHost = ({ code }: WireError): boolean => /^(?:host|extension)\//.test(code);

/** One list from what the extension knows of itself, of the host, and what the host found. */
export function checkSteps({ version, userAgent, overview, doctor }: Answers): CheckReport {
  const extension: CheckStep = { step: "extension", outcome: "ok", code: null, about: version };
  const failure = hostFailure(overview, doctor);
  if (failure) {
    const host: CheckStep = { step: "host", outcome: "failed", code: failure.code, about: null };
    const rest = DOCTOR_STEPS.map(
      (step): CheckStep => ({ step, outcome: "waiting", code: null, about: null }),
    );
    return { platform: platformOf(userAgent), steps: [extension, host, ...rest], tries: null };
  }
  const about = overview.host === "ready" ? overview.version : null;
  const host: CheckStep = { step: "host", outcome: "ok", code: null, about };
  const found = doctor.ok ? doctor.result : null;
  const platform = found?.platform ?? platformOf(userAgent);
  const steps = [extension, host, ...(found?.steps ?? [])];
  return { platform, steps, tries: found?.tries ?? null };
}

/** The system, where no host says it. */
function platformOf(userAgent: string): Platform {
  if (/Windows/.test(userAgent)) return "windows";
  return /Mac OS X/.test(userAgent) ? "mac" : "linux";
}

/** A smart card service that does not run fails `status`, but is no fault of the host. */
function hostFailure(overview: Overview, doctor: OwnPageAnswer<"doctor">): WireError | null {
  if (overview.host === "failed" && isOfHost(overview.error)) return overview.error;
  return doctor.ok ? null : doctor.error;
}

/** The first step that does not work; it opens by itself. */
export const firstFailure = ({ steps }: CheckReport): CheckStep | null =>
  steps.find(({ outcome }) => outcome === "failed") ?? null;

/** Some readers have their serial number in their name: `… (2165300432) 00 00`. */
const withoutSerial = (name: string): string =>
  name.replaceAll(/[([][0-9A-Za-z-]*\d{4,}[0-9A-Za-z-]*[)\]]/g, "(…)");

/** `authentication 3, signature 0`: the tries left of each password that the card has. */
function named(tries: DoctorTries | null): string | null {
  if (tries === null) return null;
  const known = Object.entries(tries).filter(([, left]) => left !== null);
  return known.length === 0 ? null : known.map(([name, left]) => `${name} ${left}`).join(", ");
}

/**
 * The report as text for a help desk, in English words and codes. Without personal data: no names,
 * no dates (a certificate ends on a birthday), no serial numbers.
 */
export function reportText({ platform, steps, tries }: CheckReport, browser: string): string {
  const lines = steps.map(({ step, outcome, code, about }) =>
    [step, outcome, code, about && withoutSerial(about), step === "passwords" ? named(tries) : null]
      .filter((part) => part !== null)
      .join(" · "),
  );
  return [`Tegata self-check · ${platform} · ${browser}`, ...lines].join("\n");
}
