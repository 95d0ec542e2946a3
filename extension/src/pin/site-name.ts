/** A host, cut so that the part that somebody had to register can be stressed. */
export type SiteName = {
  readonly before: string;
  /** The registrable domain; the whole host where there is none (addresses, localhost). */
  readonly stressed: string;
  /** The host in its own script, where it has letters beyond ASCII. */
  readonly unicode: string | null;
};

const KNOWN_DOMAIN = "moj.go.jp";

/** The whole host stressed: true of every host until the list of public suffixes is there. */
export const plainName = (host: string): SiteName => cut(host, null, null);

/**
 * Cuts a host by the Public Suffix List, private suffixes included: who rents a name under
 * `github.io` is not GitHub. The list (128 KB) and the Punycode reader are loaded only for sites
 * that Tegata does not know, which never get a frame.
 */
export async function siteName(host: string): Promise<SiteName> {
  if (!host.includes(".")) return plainName(host);
  if (host.endsWith(`.${KNOWN_DOMAIN}`)) return cut(host, KNOWN_DOMAIN, null);
  const [{ getDomain }, { toUnicode }] = await Promise.all([
    import("tldts"),
    import("punycode/punycode.es6.js"),
  ]);
  const unicode = toUnicode(host);
  const domain = getDomain(host, { allowPrivateDomains: true });
  return cut(host, domain, unicode === host ? null : unicode);
}

function cut(host: string, domain: string | null, unicode: string | null): SiteName {
  const isCut = domain !== null && host.endsWith(domain);
  const stressed = isCut ? domain : host;
  return { before: host.slice(0, host.length - stressed.length), stressed, unicode };
}
