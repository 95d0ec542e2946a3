import { type Benchmark, type Figure, median, spread } from "../benchmark.ts";
import { type CardChain, cardChain, type Measured } from "./card-chain.ts";
import { OPERATIONS, type Operation, opensc, tegata } from "./operations.ts";

const RUNS = 3;

/** How much of OpenSC's time ours may take, by latency model and kind of operation. */
const AIMS = {
  slow20: { status: 0.15, certificate: 0.15, signature: 0.15 },
  cl106: { status: 0.2, certificate: 0.2, signature: 0.45 },
} as const satisfies Record<string, Record<Operation["kind"], number>>;

/**
 * Time with the card, first command to last answer, and apart from it the whole command with
 * process start, connect and reset. Both programs in turn at one card.
 */
export const cardTimes: Benchmark = {
  name: "card-times",
  async run() {
    const figures: Figure[] = [];
    for (const latency of ["slow20", "cl106"] as const) {
      await using chain = await cardChain(latency);
      for (const operation of OPERATIONS) {
        figures.push(...(await compare(chain, latency, operation)));
      }
    }
    return figures;
  },
};

async function compare(
  chain: CardChain,
  latency: keyof typeof AIMS,
  operation: Operation,
): Promise<readonly Figure[]> {
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await chain.measure(tegata(chain, operation), `${operation.pin}\n`));
    theirs.push(await chain.measure(opensc(chain, operation)));
  }
  const figure = (what: string, of: (measured: Measured) => number): Figure => ({
    what: `${latency}: ${operation.name}, ${what}`,
    ours: median(ours.map(of)),
    unit: "ms",
    spread: spread(ours.map(of)),
    peer: { name: "OpenSC", value: median(theirs.map(of)) },
  });
  return [
    {
      ...figure("card", ({ cardMs }) => cardMs),
      aim: { of: "ratio", atMost: AIMS[latency][operation.kind] },
    },
    figure("whole process", ({ wallMs }) => wallMs),
  ];
}
