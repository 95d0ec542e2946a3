/** One figure of a benchmark, beside its peer's in the same run where there is one. */
export type Figure = {
  readonly what: string;
  readonly ours: number;
  readonly unit: "ms" | "bytes" | "APDUs" | "per second" | "rows" | "pages" | "cores";
  readonly peer?: { readonly name: string; readonly value: number };
  /** What the figure should be: a bound on `ours`, or on the ratio ours / peer. */
  readonly aim?: { readonly of: "ours" | "ratio"; readonly atMost: number };
  /** Spread of the runs, as minimum and maximum of `ours`. */
  readonly spread?: readonly [number, number];
};

export type Benchmark = {
  readonly name: string;
  readonly run: () => Promise<readonly Figure[]>;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const spread = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

/**
 * Runs two things in turn, so that whatever else the machine does meets both alike.
 * The first pair warms caches and is not counted. Times are milliseconds.
 */
export async function inTurn(
  runs: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<{ ours: readonly number[]; peer: readonly number[] }> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  await ours();
  await peer();
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(await ours());
    times.peer.push(await peer());
  }
  return times;
}
