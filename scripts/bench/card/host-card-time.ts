import { createHash } from "node:crypto";
import type { ApduLogEntry } from "@tegata/virtual-card";
import ids from "../../../manifests/extension-ids.json" with { type: "json" };
import { type Benchmark, type Figure, median, spread } from "../benchmark.ts";
import { cardChain, spanOf } from "./card-chain.ts";
import { HostConversation } from "./host-conversation.ts";

const RUNS = 5;
const CALLER = `chrome-extension://${ids["chrome-dev"]}/`;
const pinBytes = (pin: string): readonly number[] => [...Buffer.from(pin, "ascii")];

const DIGEST = createHash("sha256").update("a document to sign").digest("base64");
const NONCE = Buffer.alloc(33, 7).toString("base64");

/** What the person waits for after OK. */
const SUBMITTED = [
  {
    name: "authenticate",
    purpose: "authentication",
    fields: { origin: "https://portal.example", nonce: NONCE, pin: pinBytes("1234") },
  },
  {
    name: "sign",
    purpose: "signature",
    fields: { digests: [{ algorithm: "SHA-256", value: DIGEST }], pin: pinBytes("ABC123") },
  },
] as const;

/** What the host, pcscd and its reader add to the card's own time, in a host that runs already. */
export const hostCardTime: Benchmark = {
  name: "host-card-time",
  async run() {
    const figures: Figure[] = [];
    for (const latency of ["slow20", "cl106"] as const) {
      await using chain = await cardChain(latency);
      const command = [process.execPath, chain.program, CALLER] as const;
      await using host = HostConversation.start(command, chain.env);
      for (const { name, purpose, fields } of SUBMITTED) {
        const runs: (readonly ApduLogEntry[])[] = [];
        for (let run = 0; run < RUNS; run += 1) {
          const conversation = await host.prepare(purpose);
          const before = (await chain.card.log()).length;
          await host.ask(name, { conversation, ...fields });
          runs.push((await chain.card.log()).slice(before));
          await host.ask("end", { conversation });
        }
        const spans = runs.map(spanOf);
        figures.push({
          what: `${latency}: ${name} in the running host, ${runs[0]?.length ?? 0} commands`,
          ours: median(spans),
          unit: "ms",
          spread: spread(spans),
          peer: { name: "the card's own time", value: median(runs.map(ownTime)) },
          aim: { of: "ratio", atMost: 1.1 },
        });
      }
    }
    return figures;
  },
};

const ownTime = (entries: readonly ApduLogEntry[]): number =>
  entries.reduce((sum, { ms }) => sum + ms, 0);
