import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PERSONAS } from "../../support/personas.ts";
import type { Benchmark, Figure } from "../benchmark.ts";
import { cardChain } from "./card-chain.ts";
import { OPERATIONS, type Operation, opensc, tegata } from "./operations.ts";

/** Any READ BINARY with an extended Le is refused; short ones are not. */
export const NO_EXTENDED_READS = "sw=6700@hex:00B0....00....!";
const SHORT_READ = 256;

/** Commands that reach the card per operation, by the card's own log. */
export const cardApdus: Benchmark = {
  name: "card-apdus",
  async run() {
    return [...(await counts("extended reads")), ...(await counts("short reads"))];
  },
};

async function counts(reads: "extended reads" | "short reads"): Promise<readonly Figure[]> {
  const isShort = reads === "short reads";
  await using chain = await cardChain("none", isShort ? [NO_EXTENDED_READS] : []);
  const figures: Figure[] = [];
  for (const operation of OPERATIONS) {
    const ours = await chain.measure(tegata(chain, operation), `${operation.pin}\n`);
    const peer = await chain.measure(opensc(chain, operation));
    figures.push({
      what: `${operation.name}, ${reads}`,
      ours: ours.entries.length,
      unit: "APDUs",
      peer: { name: "OpenSC pkcs11-tool", value: peer.entries.length },
      aim: { of: "ours", atMost: await expected(operation, isShort) },
    });
  }
  return figures;
}

/** The refused probe takes the place of the one extended read. */
async function expected({ commands, reads }: Operation, isShort: boolean): Promise<number> {
  if (!isShort || reads === null) return commands;
  const text = await readFile(join(PERSONAS, "resident.json"), "utf8");
  const persona = JSON.parse(text) as Record<typeof reads, { readonly certificate: string }>;
  const { length } = Buffer.from(persona[reads].certificate, "base64");
  return commands + Math.ceil(length / SHORT_READ);
}
