import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";

/** What every file of one release has in common. */
export type Release = {
  readonly version: string;
  /** Seconds since 1970: the date that every packed file carries, so that two builds are alike. */
  readonly epoch: number;
};

type Manifest = { readonly version: string; readonly workspaces?: readonly string[] };

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Manifest;

/** The root's version, which every workspace must have too; the date of the last commit. */
export function readRelease(env: NodeJS.ProcessEnv = process.env): Release {
  const { version, workspaces = [] } = readManifest(".");
  const others = workspaces.filter((folder) => readManifest(folder).version !== version);
  if (others.length > 0) {
    throw new Error(
      `not of version ${version}: ${others.join(", ")}; ` +
        "set all by: npm version VERSION --workspaces --include-workspace-root --no-git-tag-version",
    );
  }
  return { version, epoch: parseEpoch(env["SOURCE_DATE_EPOCH"]) ?? commitEpoch() };
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function parseEpoch(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,11}$/.test(text)) throw new Error(`SOURCE_DATE_EPOCH is no number: ${text}`);
  return Number(text);
}

function commitEpoch(): number {
  try {
    const git = ["log", "-1", "--format=%ct"];
    return Number(execFileSync("git", git, { cwd: ROOT, encoding: "utf8", stdio: "pipe" }));
  } catch {
    throw new Error("not a git checkout: set SOURCE_DATE_EPOCH to the release's date in seconds");
  }
}
