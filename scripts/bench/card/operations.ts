import { join } from "node:path";
import { type CardChain, DOCUMENT } from "./card-chain.ts";

/** What `tegata` does with a card, and the command of OpenSC that does the same. */
export type Operation = {
  readonly name: string;
  /** Signatures wait for the card's computing, which nobody can shorten. */
  readonly kind: "status" | "certificate" | "signature";
  readonly args: (chain: CardChain) => readonly string[];
  readonly pin: string;
  readonly openscArgs: (chain: CardChain) => readonly string[];
  /** Commands with extended reads. */
  readonly commands: number;
  /** Whether a certificate is read: with short reads each started 256 bytes are one more. */
  readonly reads: "authentication" | "signature" | null;
};

const NONCE = Buffer.alloc(33, 7).toString("base64");
const AUTHENTICATION = { pin: "1234", id: "01", slot: "0" } as const;
const SIGNATURE = { pin: "ABC123", id: "02", slot: "1" } as const;
type Key = typeof AUTHENTICATION | typeof SIGNATURE;

const readCertificate = ({ id, slot }: Key, login: readonly string[], { folder }: CardChain) => [
  ...["--read-object", "--type", "cert", "--id", id, "--slot-index", slot, ...login],
  ...["--output-file", join(folder, "opensc-certificate")],
];
const login = ({ pin }: Key): readonly string[] => ["--login", "--pin", pin];
const signDocument = (key: Key, { folder }: CardChain): readonly string[] => [
  ...["--sign", "--mechanism", "SHA256-RSA-PKCS", "--id", key.id, "--slot-index", key.slot],
  ...login(key),
  ...["--input-file", join(folder, DOCUMENT), "--output-file", join(folder, "opensc-signature")],
];

export const OPERATIONS: readonly Operation[] = [
  {
    name: "status, both tries",
    kind: "status",
    args: () => ["status"],
    pin: "",
    openscArgs: () => ["-L"],
    commands: 5,
    reads: null,
  },
  {
    name: "authentication certificate",
    kind: "certificate",
    args: () => ["certificate", "authentication"],
    pin: "",
    openscArgs: (chain) => readCertificate(AUTHENTICATION, [], chain),
    commands: 2,
    reads: "authentication",
  },
  {
    name: "authenticate",
    kind: "signature",
    args: () => [
      ...["authenticate", "--origin", "https://portal.example", "--nonce", NONCE, "--pin-stdin"],
    ],
    pin: AUTHENTICATION.pin,
    openscArgs: (chain) => signDocument(AUTHENTICATION, chain),
    commands: 6,
    reads: "authentication",
  },
  {
    name: "signature certificate",
    kind: "certificate",
    args: () => ["certificate", "signature", "--pin-stdin"],
    pin: SIGNATURE.pin,
    openscArgs: (chain) => readCertificate(SIGNATURE, login(SIGNATURE), chain),
    commands: 5,
    reads: "signature",
  },
  {
    name: "document signature + certificate",
    kind: "signature",
    args: ({ folder }) => [
      ...["sign", join(folder, DOCUMENT), "--format", "cms", "--pin-stdin"],
      ...["--out", join(folder, "signature.p7s")],
    ],
    pin: SIGNATURE.pin,
    openscArgs: (chain) => signDocument(SIGNATURE, chain),
    commands: 6,
    reads: "signature",
  },
];

export const tegata = (chain: CardChain, { args }: Operation): readonly string[] => [
  process.execPath,
  chain.program,
  ...args(chain),
];

export const opensc = (chain: CardChain, { openscArgs }: Operation): readonly string[] => [
  "pkcs11-tool",
  ...openscArgs(chain),
];
