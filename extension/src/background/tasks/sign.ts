import { type Digest, digestOf, type Unfinished } from "@tegata/pki";
import { fromBase64, toBase64, toHex } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { ShownDocument } from "@tegata/protocol/extension";
import type { PageCallOf } from "@tegata/protocol/page";
import type { PageResult } from "@tegata/protocol/page-messages";
import { CONTAINERS, type Container } from "./containers.ts";
import type { SignedDocument } from "./signed-document.ts";
import type { Presented, Task, TaskHost } from "./task.ts";

type SignCall = PageCallOf<"sign">;

/**
 * Signatures of documents. They are hashed here and their containers are built here: the host gets
 * digests and nothing else.
 */
export function signTask(call: SignCall, answer: (result: PageResult["sign"]) => string): Task {
  const read = once(() => Promise.all(call.documents.map(readDocument)));
  return {
    kind: "sign",
    purpose: "signature",
    documents: async () => {
      containerFor(call);
      return (await read()).map(toShown);
    },
    present: async (host, presented) => {
      const documents = await read();
      const build = containerFor(call);
      if (!build) return answer(await signBare(host, presented, documents));
      const packaging = call.packaging ?? "enveloped";
      return answer(await signContainers(host, presented, { documents, build, packaging }));
    },
  };
}

/** Null for bare signatures. Throws `request/not-supported`. */
function containerFor({ format }: SignCall): Container | null {
  const container = CONTAINERS[format];
  if (!container && format !== "raw") {
    throw new TegataError("request/not-supported", "no such container", { what: format });
  }
  return container ?? null;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

async function readDocument(document: SignCall["documents"][number]): Promise<SignedDocument> {
  const { name } = document;
  if ("digest" in document) {
    const { algorithm, value } = document.digest;
    return { name, bytes: null, digest: { algorithm, value: fromBase64(value) } };
  }
  const bytes = fromBase64(document.bytes);
  return { name, bytes, digest: await digestOf(bytes) };
}

const toShown = ({ name, bytes, digest }: SignedDocument): ShownDocument => ({
  name,
  size: bytes?.length ?? null,
  digest: { algorithm: digest.algorithm, hex: toHex(digest.value) },
  content: bytes && toBase64(bytes),
});

const toWire = ({ algorithm, value }: Digest) => ({ algorithm, value: toBase64(value) });

async function signBare(
  host: TaskHost,
  presented: Presented,
  documents: readonly SignedDocument[],
): Promise<PageResult["sign"]> {
  const digests = documents.map(({ digest }) => toWire(digest));
  return host.request("sign", { ...presented, digests });
}

type Containers = {
  readonly documents: readonly SignedDocument[];
  readonly build: Container;
  readonly packaging: "enveloped" | "detached";
};

/** The container names the certificate, so the password is presented first and the digests follow. */
async function signContainers(
  host: TaskHost,
  presented: Presented,
  { documents, build, packaging }: Containers,
): Promise<PageResult["sign"]> {
  const { certificate } = await host.request("begin-sign", presented);
  const der = fromBase64(certificate);
  const signingTime = new Date();
  const unfinished: Unfinished[] = [];
  for (const [index, document] of documents.entries()) {
    unfinished.push(
      await build({ document, certificate: der, signingTime, packaging }).catch(() => {
        // The person's password is not lost: nothing was signed, and the card is left unchanged.
        const path = `documents.${index}.bytes`;
        throw new TegataError("request/invalid", "no container can be made of it", { path });
      }),
    );
  }
  const { conversation } = presented;
  const digests = unfinished.map(({ digest }) => toWire(digest));
  const { signatures } = await host.request("finish-sign", { conversation, digests });
  return {
    certificate,
    signatures: unfinished.map(({ finish }, index) =>
      toBase64(finish(fromBase64(signatures[index] ?? ""))),
    ),
  };
}
