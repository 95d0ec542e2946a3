import { TegataError } from "@tegata/protocol/errors";
import type { Sender } from "../platform/port.ts";

const PORTAL_ORIGIN = "https://www.ras-immi.moj.go.jp";

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

export type OriginPolicy = {
  /** A development build answers on `http://localhost` and `http://127.0.0.1`, any port. */
  readonly loopback: boolean;
  /** Whether the person has allowed this origin. */
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** Whether the organisation that manages this browser, if any, lets the site use Tegata. */
  readonly mayUse: (origin: string) => Promise<boolean>;
};

/** Origins known when the extension was built: the only ones that may show the PIN as a frame. */
export function isStaticOrigin(origin: string, { loopback }: Pick<OriginPolicy, "loopback">) {
  return origin === PORTAL_ORIGIN || (loopback && LOOPBACK.test(origin));
}

/** The document that a request comes from: enough to answer it and to show a screen over it. */
export type Requester = {
  readonly origin: string;
  readonly tabId: number;
  /** Undefined in browsers that do not number documents. */
  readonly documentId: string | undefined;
};

/**
 * Checks who asks, from what the browser says about the sender alone.
 * Throws `origin/insecure` for anything but the top document of an `https:` page (loopback in
 * development excepted), `request/inactive` for one that is not in front, and
 * `origin/not-allowed` for a site that the person has not allowed, and `origin/forbidden` for one
 * that their organisation has not.
 */
export async function checkRequester(sender: Sender, policy: OriginPolicy): Promise<Requester> {
  const { origin, tabId, documentId } = sender;
  // An opaque origin is the string "null"; a sandboxed or data: page has that one.
  if (origin === undefined || tabId === undefined || sender.frameId !== 0) {
    throw new TegataError("origin/insecure", "not a top-level document", {});
  }
  const isStatic = isStaticOrigin(origin, policy);
  if (!isStatic && !origin.startsWith("https://")) {
    throw new TegataError("origin/insecure", "not a secure origin", {});
  }
  if (!sender.tabActive || !sender.documentActive) {
    throw new TegataError("request/inactive", "the document is not in front", {});
  }
  if (!(await policy.mayUse(origin))) {
    throw new TegataError("origin/forbidden", "the organisation does not allow it", {});
  }
  if (!isStatic && !(await policy.isGranted(origin))) {
    throw new TegataError("origin/not-allowed", "the site is not allowed", {});
  }
  return { origin, tabId, documentId };
}
