import { TegataError } from "@tegata/protocol/errors";

/** The browsers' own sentences for why there is no host, Chromium's first, then Firefox's. */
const REASONS = [
  [/native messaging host not found/i, "host/missing"],
  [/No such native application/i, "host/missing"],
  [/host is forbidden/i, "host/forbidden"],
  [/not (?:allowed|have permission) to use native/i, "host/forbidden"],
] as const;

/** What a closed native port means: missing, forbidden, or, for any other reason, crashed. */
export function hostGone(reason: string | undefined): TegataError {
  const known = REASONS.find(([pattern]) => pattern.test(reason ?? ""));
  return new TegataError(known?.[1] ?? "host/crashed", reason ?? "the host ended", {});
}
