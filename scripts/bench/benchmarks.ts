import type { Benchmark } from "./benchmark.ts";
import { cardApdus } from "./card/card-apdus.ts";
import { cardTimes } from "./card/card-times.ts";
import { hostCardTime } from "./card/host-card-time.ts";
import { clientSize } from "./client-size.ts";
import { contentSize } from "./content-size.ts";
import { firstPaint } from "./first-paint.ts";
import { hostStart } from "./host-start.ts";
import { pageRoundTrip } from "./page-round-trip.ts";
import { portalLogins } from "./portal/portal-logins.ts";
import { tokenVerification } from "./token-verification.ts";

export const BENCHMARKS: readonly Benchmark[] = [
  clientSize,
  contentSize,
  firstPaint,
  hostStart,
  pageRoundTrip,
  cardApdus,
  cardTimes,
  hostCardTime,
  tokenVerification,
  portalLogins,
];
