import type { PageCallOf } from "@tegata/protocol/page";
import type { PageResult } from "@tegata/protocol/page-messages";
import type { Task } from "./task.ts";

/**
 * Signatures of documents, each in its container. A container names the certificate, so the
 * password is presented first and the digests follow: the host gets digests and nothing else.
 */
export const signTask = (
  { format, packaging = "enveloped", documents }: PageCallOf<"sign">,
  answer: (result: PageResult["sign"]) => string,
): Task => ({
  kind: "sign",
  purpose: "signature",
  toSign: { format, packaging, documents },
  present: async ({ host, builder }, presented) => {
    const { certificate } = await host.request("begin-sign", presented);
    const digests = [...(await builder.build(certificate))];
    const { conversation } = presented;
    const { signatures } = await host.request("finish-sign", { conversation, digests });
    return answer({ certificate, signatures: await builder.finish(signatures) });
  },
});
