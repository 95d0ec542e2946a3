import { INPUTS, type Input } from "./inputs.ts";
import type { Release } from "./release.ts";
import { type ShippedPackage, shippedPackages } from "./shipped-packages.ts";
import { uuidOf } from "./uuid.ts";

type Component = {
  readonly type: "library" | "platform";
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: "SHA-512"; readonly content: string }[];
  readonly licenses: readonly { readonly expression: string }[];
};

/** What is in a release, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). */
export function softwareBillOfMaterials({ version, epoch }: Release) {
  const inputs = [
    ...Object.values(INPUTS.node).map((input) => component(ofInput(input), "platform")),
    ...Object.values(INPUTS.koffi).map((input) => component(ofInput(input), "library")),
  ];
  const components = [
    ...shippedPackages().map((shipped) => component(shipped, "library")),
    ...inputs,
  ];
  const tegata = `pkg:github/tegata/tegata@${version}`;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([version, epoch, components]))}`,
    version: 1,
    metadata: {
      timestamp: new Date(epoch * 1000).toISOString(),
      component: {
        type: "application",
        "bom-ref": tegata,
        name: "tegata",
        version,
        licenses: [{ expression: "MIT" }],
      },
    },
    components,
    dependencies: [{ ref: tegata, dependsOn: components.map((one) => one["bom-ref"]) }],
  };
}

type Part = Omit<ShippedPackage, "folder">;

/** Both kinds of input are under the MIT licence; Node's contents are in the notices. */
const ofInput = (input: Input): Part => ({ ...input, license: "MIT" });

function component(
  { name, version, license, integrity }: Part,
  type: Component["type"],
): Component {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const content = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
  const hashes = [{ alg: "SHA-512" as const, content }];
  const licenses = [{ expression: license }];
  return { type, "bom-ref": purl, name, version, purl, hashes, licenses };
}
