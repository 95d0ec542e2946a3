/**
 * Installs what a script needs and is missing. Plain Node, so that it runs before anything is
 * installed. Says in one line what it does; silent when there is nothing to do.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DEBIAN_PACKAGES, OTHER_SYSTEMS } from "./packages.mjs";
import { runQuietly } from "./run-quietly.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const OLDEST_NODE = [20, 19];

class SetUpError extends Error {}

/** @param {keyof typeof DEBIAN_PACKAGES} script */
export async function setUp(script) {
  try {
    checkNode();
    await installNpmPackages();
    await installDebianPackages(DEBIAN_PACKAGES[script]);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(`set-up: ${error.message}`);
    process.exit(1);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetUpError(
    `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join(".")} or newer`,
  );
}

/** `npm ci`, only when the lock file differs from the one that was installed last. */
async function installNpmPackages() {
  const stamp = join(ROOT, "node_modules/.tegata-lock");
  const lock = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  const wanted = lock.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  console.log("set-up: installing npm packages");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const status = await runQuietly(npm, args, { cwd: ROOT, log: join(ROOT, ".out/npm-ci.log") });
  if (status !== 0) throw new SetUpError("npm packages could not be installed");
  writeFileSync(stamp, wanted);
}

/** @param {readonly string[]} packages */
async function installDebianPackages(packages) {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (!isDebian()) return tellOthers();
  const line = `apt-get install ${missing.join(" ")}`;
  if (process.getuid?.() !== 0) throw new SetUpError(`as root, run: ${line}`);

  console.log(`set-up: installing Debian packages: ${missing.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (log, ...args) =>
    runQuietly("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], {
      cwd: ROOT,
      log: join(ROOT, `.out/${log}.log`),
      env,
    });
  await apt("apt-update", "update");
  const status = await apt("apt-install", "install", "-y", "--no-install-recommends", ...missing);
  if (status !== 0) throw new SetUpError(`this failed: ${line}`);
}

function isDebian() {
  return process.platform === "linux" && existsSync("/etc/debian_version");
}

function isInstalled(name) {
  if (!isDebian()) return false;
  try {
    const format = "-f=" + "$" + "{db:Status-Status}\\n";
    const statuses = execFileSync("dpkg-query", ["-W", format, name], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    // One that another package only suggests is "not-installed".
    return statuses.split("\n").includes("installed");
  } catch {
    return false;
  }
}

/** Elsewhere nothing is installed behind the person's back: the script itself fails if it must. */
function tellOthers() {
  const needs = OTHER_SYSTEMS[process.platform] ?? OTHER_SYSTEMS.linux;
  console.log(`set-up: on this system, please have installed: ${needs}`);
}
