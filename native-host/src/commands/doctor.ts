import type { DoctorStep, DoctorTries } from "@tegata/protocol/host";
import { PURPOSES } from "@tegata/protocol/purpose";
import { runDoctor } from "../doctor/doctor.ts";
import { inspectEnvironment } from "../doctor/environment.ts";
import { findRegistrations, type Registrations } from "../doctor/registrations.ts";
import { makeTestSignature } from "../doctor/test-signature.ts";
import { type System, thisSystem } from "../install/system.ts";
import { errorText, type Texts } from "../texts/texts.ts";
import { type Command, type CommandContext, isSet, textOf } from "./command.ts";
import { STATUS } from "./exit-status.ts";
import { PIN_OPTIONS, withPin } from "./with-pin.ts";

export const doctorCommand: Command = {
  synopsis: "[--sign [--pin-stdin] [--last-try]] [--json]",
  options: { ...PIN_OPTIONS, sign: { type: "boolean" } },
  run: async (context) => {
    const { readers, values, texts, print } = context;
    const system = thisSystem();
    const registrations = findRegistrations(system);
    const { steps, tries } = await runDoctor({
      readers,
      reader: textOf(values, "reader"),
      environment: inspectEnvironment(system),
      now: new Date(),
    });
    const isJson = isSet(values, "json");
    if (!isJson) {
      print(registrationLine(registrations, texts));
      for (const step of steps) {
        print(lineOf(step, texts, system));
        if (step.step === "passwords") printTries(tries, context);
      }
    }
    const areGood = steps.every(({ outcome }) => outcome !== "failed");
    const signature = areGood && isSet(values, "sign") ? await testSignature(context) : null;
    if (isJson) {
      const { sound: browsers, broken: brokenBrowsers } = registrations;
      const { platform } = system;
      print(JSON.stringify({ platform, browsers, brokenBrowsers, steps, tries, signature }));
    } else if (signature) {
      print(`${texts.doctor.testSignature}: ${texts.doctor.outcomes[signature]}`);
    }
    const { sound, broken } = registrations;
    const isRegistered = sound.length > 0 && broken.length === 0;
    return isRegistered && areGood && signature !== "failed" ? STATUS.done : STATUS.failed;
  },
};

/** One VERIFY. Throws what a wrong password means, as every command does. */
async function testSignature(context: CommandContext): Promise<"ok" | "failed"> {
  return (await withPin(context, "authentication", makeTestSignature)) ? "ok" : "failed";
}

function registrationLine({ sound, broken }: Registrations, { doctor }: Texts): string {
  const known = sound.length > 0 ? sound.join(", ") : doctor.notRegistered;
  const line = `${doctor.steps.registration}: ${known}`;
  return broken.length > 0 ? `${line} – ${doctor.broken(broken.join(", "))}` : line;
}

/** A line a password: its tries, or that it is blocked and where it is reset. */
function printTries(tries: DoctorTries | null, { texts, print }: CommandContext): void {
  const { doctor, passwords, resets } = texts;
  const areBothBlocked = PURPOSES.every((purpose) => tries?.[purpose] === 0);
  for (const name of [...PURPOSES, "card-info"] as const) {
    const left = tries?.[name] ?? null;
    if (left === null) continue;
    const isOneOfBoth = areBothBlocked && name !== "card-info";
    const reset = isOneOfBoth ? resets.both : resets[name];
    print(`  ${passwords[name]}: ${left === 0 ? doctor.blocked(reset) : doctor.tries(left)}`);
  }
}

function lineOf(
  { step, outcome, code, about }: DoctorStep,
  texts: Texts,
  { platform }: System,
): string {
  const { doctor } = texts;
  const line = `${doctor.steps[step]}: ${doctor.outcomes[outcome]}`;
  const named = about !== null && step === "reader" ? `${line} (${about})` : line;
  if (code === null) return named;
  const sentence = doctor.findings[code] ?? errorText(texts, code, { reader: about });
  return [`${named} – ${sentence}`, doctor.remedies[code]?.[platform]].filter(Boolean).join(" ");
}
