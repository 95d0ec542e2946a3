import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { toBase64 } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import { type Command, isSet, textOf, UsageError } from "./command.ts";
import { STATUS } from "./exit-status.ts";
import { output, toJson } from "./output.ts";
import { PIN_OPTIONS, withPin } from "./with-pin.ts";

export const signCommand: Command = {
  synopsis: "FILE --format raw [--out FILE] [--pin-stdin] [--last-try]",
  options: { ...PIN_OPTIONS, format: { type: "string" }, out: { type: "string" } },
  run: async (context) => {
    const { values, positionals } = context;
    const [file] = positionals;
    if (file === undefined) throw new UsageError("say which file to sign");
    const format = textOf(values, "format") ?? "cms";
    if (format !== "raw") {
      throw new TegataError("request/not-supported", "only raw so far", { what: format });
    }
    const digest = await sha256Of(file);
    const signature = await withPin(context, "signature", (session) =>
      session.sign("signature", "SHA-256", digest),
    );
    output(context, isSet(values, "json") ? toJson({ signature: toBase64(signature) }) : signature);
    return STATUS.done;
  },
};

async function sha256Of(file: string): Promise<Uint8Array> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    throw new UsageError(`cannot read ${file}`, { cause: error });
  }
  return hash.digest();
}
