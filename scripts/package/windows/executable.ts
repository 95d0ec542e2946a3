import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildHost } from "../../build/host.ts";
import { INPUTS, inputFile } from "../inputs.ts";
import { runTool } from "../run-tool.ts";

/** https://nodejs.org/api/single-executable-applications.html */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const RESOURCE = "NODE_SEA_BLOB";

/** As a program: as a library it takes over this process's uncaught errors. */
const require = createRequire(import.meta.url);
const POSTJECT = require.resolve("postject/dist/cli.js");

/**
 * Node for Windows with the host inside, as one file. Node's own signature is taken off, because
 * the file is no longer what its makers signed.
 */
export async function writeExecutable(file: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "tegata-executable-"));
  try {
    const blob = await makeBlob(scratch);
    const node = await inputFile(INPUTS.node["win32-x64"]);
    await runTool("osslsigncode", ["remove-signature", "-in", node, "-out", file]);
    const inject = [POSTJECT, file, RESOURCE, blob, "--sentinel-fuse", FUSE];
    await runTool(process.execPath, inject);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What Node finds inside itself and runs. Made by the same version of Node as will run it. */
async function makeBlob(scratch: string): Promise<string> {
  await buildHost({ outfile: join(scratch, "tegata.cjs"), release: true });
  const config = {
    // Relative, because the name is in the blob and the folder's would differ from build to build.
    main: "tegata.cjs",
    output: "tegata.blob",
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
    // The browser hands down its environment: NODE_OPTIONS in it must not reach the host.
    execArgvExtension: "none",
  };
  await writeFile(join(scratch, "sea.json"), JSON.stringify(config));
  const { "linux-x64": linux, "win32-x64": windows } = INPUTS.node;
  if (linux.version !== windows.version) {
    throw new Error("packaging/inputs.json: Node for Linux and Windows are of different versions");
  }
  const toBlob = ["--experimental-sea-config", "sea.json"];
  await runTool(await inputFile(linux), toBlob, { cwd: scratch });
  return join(scratch, config.output);
}
