import { buildCms, buildPdf, buildXml, type Unfinished } from "@tegata/pki";
import type { PageCallOf } from "@tegata/protocol/page";
import type { SignedDocument } from "./signed-document.ts";

type SignCall = PageCallOf<"sign">;

type ContainerOptions = {
  readonly document: SignedDocument;
  readonly certificate: Uint8Array;
  readonly signingTime: Date;
  readonly packaging: "enveloped" | "detached";
};

export type Container = (options: ContainerOptions) => Promise<Unfinished>;

/** How each format is built; `raw` has no container. */
export const CONTAINERS: Readonly<Partial<Record<SignCall["format"], Container>>> = {
  cms: ({ document: { digest }, certificate, signingTime }) =>
    buildCms({ certificate, digest, signingTime }),
  pdf: async ({ document: { bytes }, certificate, signingTime }) =>
    buildPdf({ certificate, pdf: given(bytes), signingTime }),
  xml: async ({ document: { name, bytes, digest }, certificate, signingTime, packaging }) =>
    packaging === "detached"
      ? buildXml({ packaging, certificate, signingTime, name, digest })
      : buildXml({ packaging, certificate, signingTime, xml: given(bytes) }),
};

function given(bytes: Uint8Array | null): Uint8Array {
  if (!bytes) throw new TypeError("the schema asks for bytes here");
  return bytes;
}
