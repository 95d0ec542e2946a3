import type { DigestAlgorithm } from "@tegata/protocol/host";
import type { Task } from "./task.ts";

export type HashToSign = {
  /** Base64 of the certificate that the signer gave before: no other card signs. */
  readonly certificate: string;
  readonly hash: string;
  readonly hashFunction: DigestAlgorithm;
};

/** The bare signature of a hash. The person sees no document, and is told so. */
export const signHashTask = (
  { certificate, hash, hashFunction }: HashToSign,
  answer: (signature: string) => string,
): Task => ({
  kind: "sign",
  purpose: "signature",
  toSign: {
    ...{ format: "raw", packaging: "detached" },
    documents: [{ name: "", digest: { algorithm: hashFunction, value: hash } }],
  },
  present: async ({ host }, presented) => {
    const digests = [{ algorithm: hashFunction, value: hash }];
    const { signatures } = await host.request("sign", { ...presented, digests, certificate });
    return answer(signatures[0] ?? "");
  },
});
