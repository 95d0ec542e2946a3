import { toBase64 } from "@tegata/protocol/bytes";
import { isTegataError } from "@tegata/protocol/errors";
import type { Purpose } from "@tegata/protocol/purpose";
import { CardTraits, JpkiSession } from "@tegata/smartcard/jpki";
import type { Transaction } from "../conversation/held-card.ts";
import { type Command, type CommandContext, isSet, textOf, UsageError } from "./command.ts";
import { STATUS } from "./exit-status.ts";
import { output, toJson, toPem } from "./output.ts";
import { chosenCard, PIN_OPTIONS, purposeOf, withPin } from "./with-pin.ts";

const SECURITY_STATUS_NOT_SATISFIED = 0x6982;

export const certificateCommand: Command = {
  synopsis:
    "authentication|signature [--issuer] [--format pem|der|json] [--out FILE] [--pin-stdin] [--last-try]",
  options: {
    ...PIN_OPTIONS,
    issuer: { type: "boolean" },
    format: { type: "string" },
    out: { type: "string" },
  },
  run: async (context) => {
    const purpose = purposeOf(context.positionals);
    const format = formatOf(context);
    const certificate = await readCertificate(context, purpose);
    output(context, FORMATS[format](purpose, certificate));
    return STATUS.done;
  },
};

const FORMATS = {
  pem: (_purpose: Purpose, der: Uint8Array) => toPem("CERTIFICATE", toBase64(der)),
  der: (_purpose: Purpose, der: Uint8Array) => der,
  json: (purpose: Purpose, der: Uint8Array) => toJson({ purpose, certificate: toBase64(der) }),
} as const;

function formatOf({ values }: CommandContext): keyof typeof FORMATS {
  const format = textOf(values, "format") ?? (isSet(values, "json") ? "json" : "pem");
  if (format === "pem" || format === "der" || format === "json") return format;
  throw new UsageError("--format is one of pem, der, json");
}

/** Asks for the password only where the card does. */
async function readCertificate(context: CommandContext, purpose: Purpose): Promise<Uint8Array> {
  const isIssuer = isSet(context.values, "issuer");
  if (isIssuer || purpose === "authentication") {
    const free = await readFree(context, (session) =>
      isIssuer ? session.readIssuerCertificate(purpose) : session.readCertificate(purpose),
    );
    if (free !== null) return free;
  }
  return withPin(context, purpose, (session) => session.readCertificate(purpose));
}

/** Null: the card wants the password first, as phones do for both certificates. */
async function readFree(
  context: CommandContext,
  read: (session: JpkiSession) => Promise<Uint8Array>,
): Promise<Uint8Array | null> {
  await using card = chosenCard(context);
  return await card.transaction(async (tx: Transaction) => {
    const session = await JpkiSession.open(tx.channel, { traits: new CardTraits() });
    try {
      return await read(session);
    } catch (error) {
      const isLocked =
        isTegataError(error, "card/status") && error.details.sw === SECURITY_STATUS_NOT_SATISFIED;
      if (isLocked) return null;
      throw error;
    } finally {
      tx.disposition = await session.leave();
    }
  });
}
