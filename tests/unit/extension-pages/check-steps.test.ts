import type { Overview } from "@tegata/protocol/extension";
import { DOCTOR_STEPS, type DoctorStep } from "@tegata/protocol/host";
import type { OwnPageAnswer } from "@tegata/protocol/own-pages";
import { describe, expect, test } from "vitest";
import {
  checkSteps,
  firstFailure,
  reportText,
} from "../../../extension/src/pages/check/check-steps.ts";
import { remediesFor } from "../../../extension/src/pages/check/remedies.ts";
import { resetKey } from "../../../extension/src/pages/reset-key.ts";

const ok = (step: DoctorStep["step"]): DoctorStep => ({
  step,
  outcome: "ok",
  code: null,
  about: step === "reader" ? "Reader 1" : null,
});
const failure = (code: string) => ({ code, details: {} });
const ready: Overview = { host: "ready", version: "1.2.3", status: { readers: [] } };

describe("the self-check's list", () => {
  test("has the extension and the program before what the host found", () => {
    const steps = DOCTOR_STEPS.map(ok);
    const doctor: OwnPageAnswer<"doctor"> = {
      ok: true,
      result: { platform: "linux", steps, tries: null },
    };
    const report = checkSteps({ version: "0.9.0", userAgent: "", overview: ready, doctor });
    expect(report.steps.map(({ step }) => step)).toEqual(["extension", "host", ...DOCTOR_STEPS]);
    expect(firstFailure(report)).toBeNull();
  });

  test.each([
    "host/missing",
    "host/forbidden",
    "host/crashed",
    "host/outdated",
  ])("%s fails the program's step, and the steps behind it wait", (code) => {
    const error = failure(code);
    const report = checkSteps({
      version: "0.9.0",
      userAgent: "Windows NT 10.0",
      overview: { host: "failed", error },
      doctor: { ok: false, error },
    });
    expect(firstFailure(report)).toMatchObject({ step: "host", code });
    const behind = report.steps.slice(2).map(({ outcome }) => outcome);
    expect(new Set(behind)).toEqual(new Set(["waiting"]));
  });

  test("a service that does not run is no fault of the program", () => {
    const steps: DoctorStep[] = [
      { step: "service", outcome: "failed", code: "pcsc/unavailable", about: null },
    ];
    const report = checkSteps({
      version: "0.9.0",
      userAgent: "Windows NT 10.0",
      overview: { host: "failed", error: failure("pcsc/unavailable") },
      doctor: { ok: true, result: { platform: "windows", steps, tries: null } },
    });
    expect(firstFailure(report)?.step).toBe("service");
  });

  test("the report to copy names steps, codes, versions and tries, a line each", () => {
    const tries = { authentication: 3, signature: 0, "card-info": null };
    const doctor: OwnPageAnswer<"doctor"> = {
      ok: true,
      result: { platform: "mac", steps: [ok("service"), ok("reader"), ok("passwords")], tries },
    };
    const report = checkSteps({ version: "0.9.0", userAgent: "", overview: ready, doctor });
    expect(reportText(report, "Browser/1")).toBe(
      [
        "Tegata self-check · mac · Browser/1",
        "extension · ok · 0.9.0",
        "host · ok · 1.2.3",
        "service · ok",
        "reader · ok · Reader 1",
        "passwords · ok · authentication 3, signature 0",
      ].join("\n"),
    );
  });

  test("the report leaves out the serial number that some readers have in their name", () => {
    const reader: DoctorStep = {
      ...{ step: "reader", outcome: "ok", code: null },
      about: "REINER SCT cyberJack RFID komfort (2165300432) 01 00",
    };
    const doctor: OwnPageAnswer<"doctor"> = {
      ok: true,
      result: { platform: "linux", steps: [reader], tries: null },
    };
    const report = checkSteps({ version: "0.9.0", userAgent: "", overview: ready, doctor });
    const text = reportText(report, "Browser/1");
    expect(text).toContain("reader · ok · REINER SCT cyberJack RFID komfort (…) 01 00");
    expect(text).not.toContain("2165300432");
  });
});

describe("the remedy", () => {
  const failed = { overview: { host: "failed", error: failure("host/missing") } } as const;
  test.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "check.host.windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "check.host.mac"],
    ["Mozilla/5.0 (X11; Linux x86_64)", "check.host.linux"],
  ])("for a missing program is this system's: %s", (userAgent, key) => {
    const doctor = { ok: false, error: failure("host/missing") } as const;
    const { platform } = checkSteps({ version: "0.9.0", userAgent, ...failed, doctor });
    expect(remediesFor("host/missing", platform)).toEqual([{ key }]);
  });

  test("for a blocked password leaves the kiosk out where it would ask for a blocked one", () => {
    expect(resetKey("signature", ["signature"])).toBe("blocked.signature");
    expect(resetKey("signature", ["authentication", "signature"])).toBe("blocked.both");
  });
});
