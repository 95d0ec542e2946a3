import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type * as asn1js from "asn1js";
import { CARD_PROFILES } from "../card/card-kind.ts";
import {
  type Authority,
  makeAuthority,
  makeRevocationList,
  type Validity,
} from "../pki/authority.ts";
import { makeEndEntity } from "../pki/end-entity.ts";
import { exportPkcs8, makeKeyPair } from "../pki/keys.ts";
import { type Purpose } from "../pki/profile.ts";
import type { Credential, Persona } from "./persona.ts";
import { PERSONA_TABLE, type PersonaRow, type ValidityDays } from "./persona-table.ts";

/** Raise it when the certificates' profile changes, so that folders made before are made anew. */
const PROFILE_VERSION = 1;
const STAMP_FILE = "made.json";
/** Some personas are about dates: after this the folder no longer says what it promises. */
const FRESH_DAYS = 7;
const DAY_MS = 86_400_000;
const PURPOSES: readonly Purpose[] = ["authentication", "signature"];
const AUTHORITY_DAYS: ValidityDays = { from: -6000, to: 3640 };
const REVOCATION_LIST_DAYS: ValidityDays = { from: -1, to: 30 };

type Authorities = Readonly<Record<PersonaRow["authority"], Readonly<Record<Purpose, Authority>>>>;
type Issued = {
  readonly persona: Persona;
  readonly serials: Partial<Record<Purpose, asn1js.Integer>>;
};

/**
 * Makes the test PKI and all personas, or the named ones, in a folder: `authentication-ca.der`,
 * `signature-ca.der`, their revocation lists, and `NAME.json` per persona. Does nothing where the
 * folder already holds these and is fresh; safe to call from several processes at once. Takes
 * about 5 s.
 */
export async function makePersonas(
  folder: string,
  { names = PERSONA_TABLE.map(({ name }) => name) }: { readonly names?: readonly string[] } = {},
): Promise<void> {
  const rows = PERSONA_TABLE.filter(({ name }) => names.includes(name));
  if (await isFresh(folder, rows)) return;
  const target = resolve(folder);
  const workshop = `${target}.${randomUUID()}`;
  await mkdir(workshop, { recursive: true });
  try {
    await fill(workshop, rows);
    // What another process made meanwhile is as good, and may be in use already.
    if (!(await isFresh(target, rows))) await swap(workshop, target);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Changes with the table and the profile: the folder's content is reproducible in kind. */
const version = (rows: readonly PersonaRow[]): string =>
  createHash("sha256")
    .update(JSON.stringify([PROFILE_VERSION, rows]))
    .digest("hex");

async function isFresh(folder: string, rows: readonly PersonaRow[]): Promise<boolean> {
  try {
    const stamp = JSON.parse(await readFile(join(folder, STAMP_FILE), "utf8")) as {
      version?: unknown;
      madeAt?: unknown;
    };
    const age = Date.now() - Date.parse(String(stamp.madeAt));
    return stamp.version === version(rows) && age < FRESH_DAYS * DAY_MS;
  } catch {
    return false;
  }
}

async function fill(folder: string, rows: readonly PersonaRow[]): Promise<void> {
  const authorities = await makeAuthorities();
  const cardKey = await exportPkcs8((await makeKeyPair("RSA-2048")).privateKey);
  const issued = await Promise.all(rows.map((row) => issue(row, authorities, cardKey)));
  for (const { persona } of issued) {
    await writeFile(join(folder, `${persona.name}.json`), `${JSON.stringify(persona, null, 2)}\n`);
  }
  for (const purpose of PURPOSES) {
    const authority = authorities.test[purpose];
    const revoked = issued.flatMap(({ persona, serials }) =>
      persona.revoked && serials[purpose] ? [serials[purpose]] : [],
    );
    const list = await makeRevocationList(authority, revoked, validity(REVOCATION_LIST_DAYS));
    await writeFile(join(folder, `${purpose}-ca.der`), authority.certificate);
    await writeFile(join(folder, `${purpose}-ca.crl`), list);
  }
  const stamp = { version: version(rows), madeAt: new Date().toISOString() };
  await writeFile(join(folder, STAMP_FILE), JSON.stringify(stamp));
}

async function swap(workshop: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const old = `${workshop}.old`;
  await rename(target, old).catch(ignoreCode("ENOENT"));
  await rename(workshop, target).catch(ignoreCode("ENOTEMPTY", "EEXIST"));
  await rm(old, { recursive: true, force: true });
}

const ignoreCode =
  (...codes: readonly string[]) =>
  (error: unknown): void => {
    if (!codes.includes(String((error as { code?: unknown }).code))) throw error;
  };

async function makeAuthorities(): Promise<Authorities> {
  const pair = async (
    algorithm: "RSA-2048" | "P-384",
  ): Promise<Readonly<Record<Purpose, Authority>>> => {
    const [authentication, signature] = await Promise.all(
      PURPOSES.map((purpose) => makeAuthority(purpose, validity(AUTHORITY_DAYS), algorithm)),
    );
    if (!authentication || !signature) throw new Error("unreachable: two purposes, two CAs");
    return { authentication, signature };
  };
  return {
    test: await pair("RSA-2048"),
    other: await pair("RSA-2048"),
    "next-draft": await pair("P-384"),
  };
}

async function issue(
  row: PersonaRow,
  authorities: Authorities,
  cardKey: Uint8Array,
): Promise<Issued> {
  const { name, title, kind, holder, passwords, draft, revoked } = row;
  const valid = validity(row.validity);
  const serials: Partial<Record<Purpose, asn1js.Integer>> = {};
  const credentials: Partial<Record<Purpose, Credential>> = {};
  const isPhone = CARD_PROFILES[kind].authenticationCertificate === "after-pin";
  for (const purpose of row.certificates) {
    const authority = authorities[row.authority][purpose];
    const { substitutes } = row;
    const device = isPhone ? "phone" : "card";
    const made = await makeEndEntity(
      { purpose, holder, validity: valid, device, substitutes },
      authority,
    );
    serials[purpose] = made.serial;
    credentials[purpose] = {
      certificate: toBase64(made.certificate),
      issuer: toBase64(authority.certificate),
      privateKey: toBase64(made.privateKey),
    };
  }
  const persona: Persona = {
    name,
    title,
    kind,
    draft,
    revoked,
    holder,
    passwords,
    myNumber: nobodysNumber(name),
    cardExpiry: valid.notAfter.toISOString().slice(0, 10).replaceAll("-", ""),
    securityCode: "0123",
    cardKey: toBase64(cardKey),
    ...credentials,
  };
  return { persona, serials };
}

/** A certificate ends at 23:59:59 in Japan, whatever hour it was issued. */
function validity({ from, to }: ValidityDays): Validity {
  const start = new Date(Date.now() + from * DAY_MS);
  const end = new Date(Date.now() + to * DAY_MS);
  start.setUTCMilliseconds(0);
  end.setUTCHours(14, 59, 59, 0);
  return { notBefore: start, notAfter: end };
}

/** Eleven digits and a check digit that is one off: the form of a My Number, but nobody's. */
function nobodysNumber(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex");
  const digits = (BigInt(`0x${hash}`) % 100_000_000_000n).toString().padStart(11, "0");
  const weighted = Array.from(digits)
    .reverse()
    .map((digit, i) => Number(digit) * (i < 6 ? i + 2 : i - 4));
  const remainder = weighted.reduce((sum, value) => sum + value, 0) % 11;
  const check = remainder <= 1 ? 0 : 11 - remainder;
  return `${digits}${(check + 1) % 10}`;
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
