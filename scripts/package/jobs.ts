import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deb, otherDebs } from "./deb.ts";
import { extensionZips } from "./extension-zips.ts";
import type { Job } from "./job.ts";
import { thirdPartyNotices } from "./notices.ts";
import { softwareBillOfMaterials } from "./sbom.ts";
import { linuxTarball, otherTarballs } from "./unix-tarballs.ts";
import { windows } from "./windows/windows.ts";

const papers: Job = async ({ out, release }) => {
  const sbom = join(out, `tegata-${release.version}.cdx.json`);
  await writeFile(sbom, `${JSON.stringify(softwareBillOfMaterials(release), null, 2)}\n`);
  const notices = join(out, "THIRD-PARTY-NOTICES.txt");
  await writeFile(notices, await thirdPartyNotices());
  return [sbom, notices];
};

/** Everything that `npm run package` can make. A new package is a new row. */
export const JOBS = {
  extension: extensionZips,
  "linux-tarball": linuxTarball,
  deb,
  papers,
  windows,
  "other-tarballs": otherTarballs,
  "other-debs": otherDebs,
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;
export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];
export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);
