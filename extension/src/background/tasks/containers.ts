import { buildCms, type Unfinished } from "@tegata/pki";
import type { PageCallOf } from "@tegata/protocol/page";
import type { SignedDocument } from "./sign.ts";

type SignCall = PageCallOf<"sign">;

export type ContainerOptions = {
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
};
