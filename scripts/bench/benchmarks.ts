import type { Benchmark } from "./benchmark.ts";
import { cardApdus } from "./card/card-apdus.ts";
import { cardTimes } from "./card/card-times.ts";
import { hostCardTime } from "./card/host-card-time.ts";
import { clientSize } from "./client-size.ts";
import { contentSize } from "./content-size.ts";
import { hostStart } from "./host-start.ts";
import { tokenVerification } from "./token-verification.ts";

export const BENCHMARKS: readonly Benchmark[] = [
  clientSize,
  contentSize,
  hostStart,
  cardApdus,
  cardTimes,
  hostCardTime,
  tokenVerification,
];
