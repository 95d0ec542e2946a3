import type { MessageKey } from "../../i18n/messages/en.ts";
import type { Platform } from "./check-steps.ts";

/** Sentences for findings; other codes have theirs under `notice.`. */
const FINDINGS: Readonly<Record<string, MessageKey>> = {
  "host/missing": "check.missing",
  "host/crashed": "check.crashed",
  "pcsc/unavailable": "card.service-unavailable",
  "reader/none": "card.no-reader",
  "reader/away": "card.reader-away",
  "reader/in-use": "card.in-use",
  "reader/unsupported": "check.reader.unsupported",
  "card/none": "card.no-card",
  "card/removed": "card.no-card",
  "card/unknown": "card.unknown-card",
  "card/mute": "card.mute-card",
  "certificate/none": "check.certificates.none",
  "certificate/one": "check.certificates.one",
  "certificate/expired": "cert.renew",
  "certificate/soon": "cert.renew",
  "certificate/unreadable": "cert.unreadable",
  "browser/sandbox": "check.sandbox",
  "client/official": "check.official",
};

export const findingKey = (code: string): string => FINDINGS[code] ?? `notice.${code}`;

type Remedy = { readonly key: MessageKey; readonly values?: Readonly<Record<string, string>> };

const START_PCSCD = "sudo systemctl enable --now pcscd.socket";
const LIST_USB = "lsusb";

const installHost = (platform: Platform): readonly Remedy[] => [{ key: `check.host.${platform}` }];
const READER_LIST: Remedy = { key: "check.reader.list" };

/** What to do about a finding on this system, beside its sentence. */
const REMEDIES: Readonly<Record<string, (platform: Platform) => readonly Remedy[]>> = {
  "host/missing": installHost,
  "host/forbidden": installHost,
  "host/crashed": installHost,
  "host/outdated": installHost,
  "pcsc/unavailable": (platform) => [
    { key: `check.service.${platform}`, values: { command: START_PCSCD } },
  ],
  "reader/none": (platform) => [
    { key: `check.reader.${platform}`, values: { command: LIST_USB } },
    READER_LIST,
  ],
  "reader/unsupported": () => [READER_LIST],
  "certificate/expired": () => [{ key: "cert.stay" }],
  "certificate/soon": () => [{ key: "cert.stay" }],
};

export const remediesFor = (code: string, platform: Platform): readonly Remedy[] =>
  REMEDIES[code]?.(platform) ?? [];
