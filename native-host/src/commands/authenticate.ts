import { toBase64 } from "@tegata/protocol/bytes";
import { Nonce } from "@tegata/protocol/host";
import { requireOrigin, tokenDigest } from "../token/web-eid-token.ts";
import { type Command, textOf, UsageError } from "./command.ts";
import { STATUS } from "./exit-status.ts";
import { toJson } from "./output.ts";
import { PIN_OPTIONS, withPin } from "./with-pin.ts";

const APP = "https://github.com/tegata/tegata/releases";

export const authenticateCommand: Command = {
  synopsis: "--origin ORIGIN --nonce BASE64 [--pin-stdin] [--last-try]",
  options: { ...PIN_OPTIONS, origin: { type: "string" }, nonce: { type: "string" } },
  run: async (context) => {
    const { values, version } = context;
    const origin = textOf(values, "origin") ?? "";
    const nonce = textOf(values, "nonce") ?? "";
    if (origin === "") throw new UsageError("--origin is missing");
    if (!Nonce.safeParse(nonce).success) {
      throw new UsageError("--nonce is 44 to 128 characters of base64");
    }
    requireOrigin(origin, { allowLoopback: false });
    const token = await withPin(context, "authentication", async (session) => {
      const certificate = await session.readCertificate("authentication");
      const digest = tokenDigest(origin, nonce);
      const signature = await session.sign("authentication", "SHA-256", digest);
      return {
        unverifiedCertificate: toBase64(certificate),
        algorithm: "RS256",
        signature: toBase64(signature),
        format: "web-eid:1.0",
        appVersion: `${APP}/${version}`,
      };
    });
    process.stdout.write(toJson(token));
    return STATUS.done;
  },
};
