import { readFileSync, renameSync } from "node:fs";
import { runTool } from "../run-tool.ts";

const VARIABLE = "TEGATA_SIGN_OPTIONS_FILE";

/**
 * How to sign, where a certificate is at hand: osslsigncode's options, one word a line, from a
 * file outside the repository (`-pkcs12`, `-pkcs11module` …). Null: nothing is signed.
 */
export function signingOptions(env: NodeJS.ProcessEnv = process.env): readonly string[] | null {
  const file = env[VARIABLE];
  if (file === undefined || file === "") return null;
  const words = readFileSync(file, "utf8").split("\n");
  return words.map((word) => word.trim()).filter((word) => word !== "");
}

/** Signs a Windows program or package in place; without a certificate leaves it as it is. */
export async function signInPlace(file: string): Promise<void> {
  const options = signingOptions();
  if (options === null) return;
  const signed = `${file}.signed`;
  const about = ["-n", "Tegata", "-h", "sha256"];
  await runTool("osslsigncode", ["sign", ...options, ...about, "-in", file, "-out", signed]);
  renameSync(signed, file);
}
