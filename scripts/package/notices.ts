import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchInput, INPUTS } from "./inputs.ts";
import { type ShippedPackage, shippedPackages } from "./shipped-packages.ts";

const RULE = "-".repeat(78);

/** The licences of all that others wrote and we ship, as their authors ask. */
export async function thirdPartyNotices(): Promise<string> {
  const node = INPUTS.node["linux-x64"];
  const runtime = {
    title: "Node.js (contains V8, OpenSSL, ICU and others, each named below)",
    text: readFileSync(join(await fetchInput(node), "LICENSE"), "utf8"),
  };
  const packages = shippedPackages().map((shipped) => ({
    title: `${shipped.name} ${shipped.version} (${shipped.license})`,
    text: licenceOf(shipped),
  }));
  return [
    "Tegata is under the MIT licence. It contains software of others, under these licences:",
    ...[...packages, runtime].flatMap(({ title, text }) => [RULE, title, RULE, text.trim()]),
    "",
  ].join("\n\n");
}

function licenceOf({ name, folder }: ShippedPackage): string {
  const files = readdirSync(folder).filter((file) =>
    /^licen[cs]e(-mit)?(\.(txt|md))?$/i.test(file),
  );
  if (files[0] === undefined) throw new Error(`${name} comes without the text of its licence`);
  return readFileSync(join(folder, files[0]), "utf8");
}
