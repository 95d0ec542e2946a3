import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { INPUTS } from "../../../scripts/package/inputs.ts";
import { readRelease } from "../../../scripts/package/release.ts";
import { softwareBillOfMaterials } from "../../../scripts/package/sbom.ts";
import { shippedPackages } from "../../../scripts/package/shipped-packages.ts";
import { ROOT } from "../../../scripts/support/root.ts";

const RELEASE = { version: "1.2.3", epoch: 1_790_000_000 };
const SHA512 = /^sha512-[\w+/]{86}==$/;

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };

test("every run-time dependency of host and extension is among what is shipped", () => {
  const names = shippedPackages().map(({ name, version }) => `${name}@${version}`);

  for (const workspace of ["native-host", "extension", "shared/protocol"]) {
    const others = Object.entries(readManifest(workspace).dependencies).filter(
      ([name]) => !name.startsWith("@tegata/"),
    );
    for (const [name, version] of others) expect(names).toContain(`${name}@${version}`);
  }
});

test("what only builds or tests is not shipped", () => {
  const names = shippedPackages().map(({ name }) => name);

  expect(names).not.toContain("vite");
  expect(names).not.toContain("node-forge");
  expect(names).not.toContain("puppeteer-core");
});

test("the bill of materials names each part once, by a checksum and a licence", () => {
  const sbom = softwareBillOfMaterials(RELEASE);
  const refs = sbom.components.map((component) => component["bom-ref"]);

  expect(sbom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
  expect(sbom.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(sbom.metadata.timestamp).toBe("2026-09-21T14:13:20.000Z");
  expect(new Set(refs).size).toBe(refs.length);
  expect(sbom.dependencies).toEqual([{ ref: sbom.metadata.component["bom-ref"], dependsOn: refs }]);
  for (const { purl, hashes, licenses } of sbom.components) {
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+$/);
    expect(hashes[0]?.content).toMatch(/^[\da-f]{128}$/);
    expect(licenses[0]?.expression).toMatch(/\w/);
  }
});

test("the bill of materials changes with its contents only", () => {
  expect(softwareBillOfMaterials(RELEASE)).toEqual(softwareBillOfMaterials(RELEASE));
  expect(softwareBillOfMaterials({ ...RELEASE, version: "1.2.4" }).serialNumber).not.toBe(
    softwareBillOfMaterials(RELEASE).serialNumber,
  );
});

test("koffi's native parts are of the version that the host is built with", () => {
  const { koffi } = readManifest("native-host").dependencies;

  for (const input of Object.values(INPUTS.koffi)) expect(input.version).toBe(koffi);
});

test("every input is pinned by version and checksum", () => {
  for (const input of [...Object.values(INPUTS.node), ...Object.values(INPUTS.koffi)]) {
    expect(input.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(input.integrity).toMatch(SHA512);
  }
});

test("one version everywhere, and the date that was asked for", () => {
  const release = readRelease({ SOURCE_DATE_EPOCH: "1790000000" });

  expect(release).toEqual({ version: readRelease().version, epoch: 1_790_000_000 });
  expect(() => readRelease({ SOURCE_DATE_EPOCH: "yesterday" })).toThrow("SOURCE_DATE_EPOCH");
});
