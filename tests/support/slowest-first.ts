import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, longest first, so that no worker is left alone with one at the end. */
const SLOWEST: readonly string[] = [
  "walk/walk",
  "portal/refusals",
  "hostile/requests",
  "hostile/covering",
  "native-host/command",
  "portal/registration-and-login",
];

/** The files of one project: known slow ones first, then larger before smaller. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const found = SLOWEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return found === -1 ? SLOWEST.length : found;
}
