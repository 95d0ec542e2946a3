/**
 * `npm run test:windows`: the Windows packages, installed and used in wine. Needs root.
 * `npm run test:windows -- --pictures [--languages ja,en]`: each page of the set-up as people see it.
 */
import { rmSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { loadPersona, makePersonas } from "@tegata/virtual-card";
import { startCardService } from "../support/card-service.ts";
import { DebianFolder } from "../support/debian-folder.ts";
import { PERSONAS } from "../support/personas.ts";
import { ROOT } from "../support/root.ts";
import { startVirtualCard } from "../support/virtual-card.ts";
import type { WindowsContext } from "./context.ts";
import { MSI_STEPS } from "./msi-steps.ts";
import { PICTURE_PACKAGES, PICTURES, takePictures } from "./pictures.ts";
import { type StepResult, writeReport } from "./report.ts";
import { SETUP_STEPS } from "./setup-steps.ts";
import { makeSetupAlone, makeWindowsFiles } from "./windows-files.ts";
import { LOOK_TAGS } from "./windows-looks.ts";
import { Wine } from "./wine.ts";

const PERSONA = "resident";

/** With wine 10, whose winscard.dll speaks to pcscd: Windows programs reach the virtual card. */
const DEBIAN_13 = {
  name: "debian-13",
  suite: "trixie",
  packages: [
    "wine",
    "wine64",
    "pcscd",
    "libpcsclite1",
    "vsmartcard-vpcd",
    "procps",
    ...PICTURE_PACKAGES,
  ],
};

const { values } = parseArgs({
  options: { pictures: { type: "boolean", default: false }, languages: { type: "string" } },
});
process.exitCode = await main();

async function main(): Promise<number> {
  if (process.getuid?.() !== 0) {
    console.error("test:windows: needs root, to enter a Debian 13 in a folder");
    return 1;
  }
  const say = (line: string) => {
    console.log(`test:windows: ${line}`);
  };
  const debian = await DebianFolder.prepare({ ...DEBIAN_13, say });
  const folder = debian.path("/srv/tegata-files");
  rmSync(folder, { recursive: true, force: true });
  try {
    if (values.pictures) {
      say("packing the set-up");
      const wanted = values.languages?.split(",");
      const tags = LOOK_TAGS.filter((tag) => wanted?.includes(tag) ?? true);
      if (tags.length === 0) throw new Error(`languages: ${LOOK_TAGS.join(", ")}`);
      await takePictures(debian, await makeSetupAlone(folder), tags);
      say(`pictures: ${relative(ROOT, PICTURES)}/`);
      return 0;
    }
    say("packing set-up and MSI");
    const files = await makeWindowsFiles(folder);
    await makePersonas(PERSONAS);
    const persona = await loadPersona(PERSONAS, PERSONA);
    await using service = await startCardService(debian);
    await using card = await startVirtualCard({ persona: PERSONA, vpcd: service.port });
    await using wine = await Wine.start(debian);
    const certificate = persona.authentication?.certificate ?? "";
    const results = await runSteps({ wine, files, card, certificate });
    const version = await debian.run(["wine", "--version"]);
    writeReport(results, [`wine: ${version.trim()}`, `packages of version ${files.version}`]);
    const failed = results.filter(({ passed }) => !passed).length;
    console.log(`${results.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runSteps(context: WindowsContext): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const { name, run } of [...SETUP_STEPS, ...MSI_STEPS]) {
    try {
      const detail = await run(context);
      results.push({ name, passed: true, detail });
      console.log(`ok      ${name}: ${detail}`);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      results.push({ name, passed: false, detail });
      console.log(`FAILED  ${name}: ${detail}`);
    }
  }
  return results;
}
