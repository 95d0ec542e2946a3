import { runDoctor } from "../doctor/doctor.ts";
import { inspectEnvironment } from "../doctor/environment.ts";
import { thisSystem } from "../install/system.ts";
import type { Handler } from "./handler.ts";

const PLATFORMS = { linux: "linux", darwin: "mac", win32: "windows" } as const;

export const doctor: Handler<"doctor"> = async ({ reader }, { readers }) => {
  const system = thisSystem();
  const environment = inspectEnvironment(system);
  const { steps, tries } = await runDoctor({ readers, reader, environment, now: new Date() });
  return { platform: PLATFORMS[system.platform], steps, tries };
};
