import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { toBase64 } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { Signing } from "../documents/document-formats.ts";
import { type Command, isSet, textOf, UsageError } from "./command.ts";
import { STATUS } from "./exit-status.ts";
import { output, toJson } from "./output.ts";
import { PIN_OPTIONS, withPin } from "./with-pin.ts";

export const signCommand: Command = {
  synopsis: "FILE [--format cms|pdf|raw] [--out FILE] [--pin-stdin] [--last-try]",
  options: { ...PIN_OPTIONS, format: { type: "string" }, out: { type: "string" } },
  run: async (context) => {
    const { values, positionals } = context;
    const [file] = positionals;
    if (file === undefined) throw new UsageError("say which file to sign");
    const format = textOf(values, "format") ?? "cms";
    const prepare = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (prepare === undefined) throw new UsageError("--format is one of cms, pdf, raw");
    const signature = await withPin(context, "signature", await prepare(file));
    output(context, isSet(values, "json") ? toJson({ signature: toBase64(signature) }) : signature);
    return STATUS.done;
  },
};

/** All that can be done, or go wrong, before a password is asked for. */
const FORMATS: Readonly<Record<string, (file: string) => Promise<Signing>>> = {
  raw: async (file) => {
    const digest = await sha256Of(file);
    return (session) => session.sign("signature", "SHA-256", digest);
  },
  cms: async (file) => {
    const { signCms } = await import("../documents/document-formats.ts");
    return signCms(await sha256Of(file));
  },
  pdf: async (file) => {
    const { signPdf } = await import("../documents/document-formats.ts");
    const signing = await signPdf(await readable(file, () => readFile(file)));
    if (typeof signing === "function") return signing;
    throw new TegataError(signing.code, "this PDF", signing.details);
  },
};

async function sha256Of(file: string): Promise<Uint8Array> {
  const hash = createHash("sha256");
  await readable(file, () => pipeline(createReadStream(file), hash));
  return hash.digest();
}

async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UsageError(`cannot read ${file}`, { cause: error });
  }
}
