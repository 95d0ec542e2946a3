import type { Benchmark } from "./benchmark.ts";
import { clientSize } from "./client-size.ts";
import { contentSize } from "./content-size.ts";
import { hostStart } from "./host-start.ts";

export const BENCHMARKS: readonly Benchmark[] = [clientSize, contentSize, hostStart];
