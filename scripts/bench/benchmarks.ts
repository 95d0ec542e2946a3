import type { Benchmark } from "./benchmark.ts";
import { contentSize } from "./content-size.ts";
import { hostStart } from "./host-start.ts";

export const BENCHMARKS: readonly Benchmark[] = [contentSize, hostStart];
