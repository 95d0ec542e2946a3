/** Which folder may import which. The picture is in ARCHITECTURE.md; this file enforces it. */
const FOLDERS =
  "^(shared/(protocol|smartcard|pki)|native-host|extension|virtual-card|portal/(client|server|web)|scripts|tests)/";

const only = (folder, allowed, comment) => ({
  name: `${folder.replace("/", "-")}-imports`,
  comment,
  severity: "error",
  from: { path: `^${folder}/src/` },
  to: { path: FOLDERS, pathNot: [folder, ...allowed].map((to) => `^${to}/`) },
});

const contexts = ["content", "background", "pin", "popup", "options", "pages", "devtools"];
const betweenContexts = contexts.map((context) => ({
  name: `extension-${context}-alone`,
  comment: "Extension contexts are separate programs: they speak by messages, never by import.",
  severity: "error",
  from: { path: `^extension/src/${context}/` },
  to: {
    path: `^extension/src/(${contexts.filter((other) => other !== context).join("|")})/`,
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    only("shared/protocol", [], "protocol is the vocabulary: it knows nobody"),
    only("shared/smartcard", ["shared/protocol"], "the card layer knows no process, no reader"),
    only("shared/pki", ["shared/protocol"], "certificates are read anywhere: server, host, page"),
    only("extension", ["shared"], "the browser reaches the card through messages only"),
    only("native-host", ["shared"], "only scripts/dev-host may join host and virtual card"),
    only("portal/client", ["shared/protocol"], "a page imports no more than it must"),
    only("portal/server", ["shared/pki", "shared/protocol"], "a portal trusts nothing of our host"),
    only("portal/web", ["portal/client", "shared/protocol"], "pages of the demo portal"),
    {
      name: "virtual-card-independent",
      comment:
        "The virtual card is the check on the card code: it parses APDUs by itself. ISO 7816 types only.",
      severity: "error",
      from: { path: "^virtual-card/src/" },
      to: { path: FOLDERS, pathNot: ["^virtual-card/", "^shared/pki/"] },
    },
    ...betweenContexts,
    {
      name: "platform-free",
      comment: "shared runs anywhere: no Node module in it",
      severity: "error",
      from: { path: "^shared/[^/]+/src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-test-builds",
      comment:
        "Test files run side by side: what they share is built once, by tests/support/built-setup.ts.",
      severity: "error",
      from: { path: "^tests/", pathNot: "^tests/(contract/|unit/|support/built-setup)" },
      to: { path: "^scripts/build/(build-all|client|extension|pki|portal|virtual-card)[.]ts$" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-test-code-in-product",
      severity: "error",
      from: { pathNot: "^(tests|scripts)/" },
      to: { path: "^(tests|scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.build|dist|\\.out)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import"],
      extensions: [".ts", ".tsx", ".mjs", ".js"],
    },
  },
};
