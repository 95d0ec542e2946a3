import { createHash, verify, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import ids from "../../manifests/extension-ids.json" with { type: "json" };
import type { WindowsContext } from "./context.ts";
import { requireEqual, requireThat } from "./require.ts";
import type { Errand, Findings } from "./windows-client.ts";

/** As an organisation's own extension has it: no store gave us an id yet. */
export const CHROME_ID = "abcdefghijklmnopabcdefghijklmnop";
const PIN = [...Buffer.from("1234")];
const ORIGIN = "https://rp.example";
const NONCE = Buffer.alloc(33, 7).toString("base64");
const POLL_MS = 100;
const DEADLINE_MS = 60_000;

const sha256 = (data: string) => createHash("sha256").update(data).digest();
const decode = (text: unknown) => Buffer.from(String(text), "base64");

/** A program and who starts it: Chrome, or Firefox, which names the manifest. */
export type Start = { readonly program: string; readonly manifest?: string };

/** As browsers on Windows write it: Chrome adds a window that asks. */
const argsOf = ({ manifest }: Start): readonly string[] =>
  manifest === undefined
    ? [`chrome-extension://${CHROME_ID}/`, "--parent-window=0"]
    : [manifest, ids.firefox];

export type RunErrandOptions = Start & {
  readonly how: Errand["how"];
  readonly env?: Readonly<Record<string, string>>;
};

/** Lets the client inside wine start the host and use the card. Checks all that came back. */
export async function runErrand(
  context: WindowsContext,
  { how, env, ...start }: RunErrandOptions,
): Promise<string> {
  const { wine } = context;
  const { errandFile, findingsFile } = writeErrand(context, start, { how });
  const { output } = await wine.run(clientCommand(context, errandFile, findingsFile), env);
  requireThat(existsSync(findingsFile), output);
  return checkFindings(context, readFindings(findingsFile));
}

export type HeldHost = { readonly release: () => Promise<Findings> };

/** Starts the host and leaves it running, as an open browser does. */
export async function holdHost(context: WindowsContext, start: Start): Promise<HeldHost> {
  const { files, wine } = context;
  const holdUntil = join(files.folder, "release");
  rmSync(holdUntil, { force: true });
  const { errandFile, findingsFile } = writeErrand(context, start, {
    ...{ how: "direct", holdUntil: wine.toWindows(holdUntil) },
  });
  wine.startInBackground(clientCommand(context, errandFile, findingsFile));
  const answered = await findingsWhen(findingsFile, () => true);
  checkFindings(context, answered, { isOver: false });
  return {
    release: () => {
      writeFileSync(holdUntil, "");
      return findingsWhen(findingsFile, ({ exitStatus }) => exitStatus !== null);
    },
  };
}

function writeErrand({ files }: WindowsContext, start: Start, more: Partial<Errand>) {
  const errandFile = join(files.folder, "errand.json");
  const findingsFile = join(files.folder, "findings.json");
  rmSync(findingsFile, { force: true });
  const { program } = start;
  const errand = { program, args: argsOf(start), pin: PIN, origin: ORIGIN, nonce: NONCE, ...more };
  writeFileSync(errandFile, JSON.stringify(errand));
  return { errandFile, findingsFile };
}

const clientCommand = ({ wine, files }: WindowsContext, ...more: readonly string[]) =>
  [files.node, files.client, ...more].map((path) => wine.toWindows(path));

const readFindings = (file: string): Findings => JSON.parse(readFileSync(file, "utf8")) as Findings;

async function findingsWhen(
  file: string,
  test: (findings: Findings) => boolean,
): Promise<Findings> {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    try {
      const findings = readFindings(file);
      if (test(findings)) return findings;
    } catch {
      // Not there, or half written.
    }
    await delay(POLL_MS);
  }
  throw new Error("the client in wine did not answer");
}

type Reply = { readonly ok?: boolean; readonly result?: Readonly<Record<string, unknown>> };

function checkFindings(
  { certificate }: WindowsContext,
  { replies, exitStatus, helloMs }: Findings,
  { isOver = true } = {},
): string {
  for (const [type, reply] of Object.entries(replies)) {
    requireThat((reply as Reply).ok === true, `${type}: ${JSON.stringify(reply)}`);
  }
  const resultOf = (type: string) => (replies[type] as Reply).result ?? {};
  requireEqual(resultOf("certificate")["certificate"], certificate, "the card's certificate");
  const token = resultOf("authenticate");
  requireEqual(token["certificate"], certificate, "the certificate in the token");
  const signed = Buffer.concat([sha256(ORIGIN), sha256(NONCE)]);
  const { publicKey } = new X509Certificate(decode(certificate));
  const isSigned = verify("sha256", signed, publicKey, decode(token["signature"]));
  requireThat(isSigned, "the token's signature does not verify");
  if (isOver) requireEqual(exitStatus, 0, "the host's exit status");
  return `greeting after ${String(helloMs)} ms; certificate and token checked`;
}
