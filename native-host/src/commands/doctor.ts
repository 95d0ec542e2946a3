import { existsSync } from "node:fs";
import type { DoctorStep } from "@tegata/protocol/host";
import { runDoctor } from "../doctor/doctor.ts";
import { inspectEnvironment } from "../doctor/environment.ts";
import { BROWSER_NAMES } from "../install/browsers.ts";
import { placeOf } from "../install/places.ts";
import { isRegisteredForAll } from "../install/registered-for-all.ts";
import { manifestPath } from "../install/registration.ts";
import { type System, thisSystem } from "../install/system.ts";
import { errorText, type Texts } from "../texts/texts.ts";
import { type Command, isSet, textOf } from "./command.ts";
import { STATUS } from "./exit-status.ts";

export const doctorCommand: Command = {
  synopsis: "[--json]",
  options: {},
  run: async ({ readers, values, texts, print }) => {
    const system = thisSystem();
    const browsers = registeredBrowsers(system);
    const steps = await runDoctor({
      readers,
      reader: textOf(values, "reader"),
      environment: inspectEnvironment(system),
      now: new Date(),
    });
    if (isSet(values, "json")) {
      print(JSON.stringify({ platform: system.platform, browsers, steps }));
    } else {
      const { doctor } = texts;
      const known = browsers.length > 0 ? browsers.join(", ") : doctor.notRegistered;
      print(`${doctor.steps.registration}: ${known}`);
      for (const step of steps) print(lineOf(step, texts));
    }
    const isWell = browsers.length > 0 && steps.every(({ outcome }) => outcome !== "failed");
    return isWell ? STATUS.done : STATUS.failed;
  },
};

function registeredBrowsers(system: System): readonly string[] {
  return BROWSER_NAMES.filter((name) => {
    const isForThisUser = existsSync(manifestPath(placeOf(name, system), system));
    return isForThisUser || isRegisteredForAll(name, system);
  }).map((name) => placeOf(name, system).label);
}

function lineOf({ step, outcome, code, about }: DoctorStep, texts: Texts): string {
  const { doctor } = texts;
  const line = `${doctor.steps[step]}: ${doctor.outcomes[outcome]}`;
  const named = about !== null && step === "reader" ? `${line} (${about})` : line;
  if (code === null) return named;
  return `${named} – ${doctor.findings[code] ?? errorText(texts, code, {})}`;
}
