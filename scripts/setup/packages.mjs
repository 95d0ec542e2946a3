/**
 * The Debian packages that each script needs: the only list. Another script's set-up is one more
 * row here, never a step for the person who runs it.
 */
const CHAIN = ["chromium", "pcscd", "libpcsclite1", "vsmartcard-vpcd", "fonts-noto-cjk"];

const PACKAGING = ["dpkg", "xz-utils", "nsis", "wixl", "msitools", "osslsigncode", "faketime"];

export const DEBIAN_PACKAGES = {
  build: [],
  start: CHAIN,
  test: [
    ...CHAIN,
    "firefox-esr",
    "fonts-noto-core",
    "libnss3-tools",
    "opensc",
    "openssl",
    "poppler-utils",
    "procps",
    "util-linux",
    "xmlsec1",
    "xz-utils",
  ],
  screenshots: [...CHAIN, "fonts-noto-core"],
  bench: [...CHAIN, "opensc", "postgresql", "util-linux"],
  package: PACKAGING,
  "test:debian": ["debootstrap", "openssl", "util-linux", "xz-utils"],
  "test:postgres": ["postgresql", "util-linux"],
  "test:windows": [...PACKAGING, "debootstrap", "openssl", "util-linux"],
};

/** What to install where the set-up cannot do it itself, in the words of each system. */
export const OTHER_SYSTEMS = {
  darwin: "Google Chrome or Chromium (https://www.google.com/chrome/)",
  win32: "Google Chrome or Microsoft Edge (https://www.google.com/chrome/)",
  linux:
    "Chromium, pcscd, libpcsclite 1, the vpcd driver of vsmartcard, OpenSC's tools and Noto CJK fonts",
};
