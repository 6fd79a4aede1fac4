import type { Evaluation } from "../types.ts";
import { forceTests } from "./judged-strength.ts";
import { isSetAside, pairOn, type SidePair } from "./pair.ts";
import type { Reading } from "./reading.ts";

/**
 * Side-to-side strength of the best force test that both sides have, on its newest day (ASY_*). The flag needs the
 * difference on two days, the same side weaker, and larger than measurement error each time.
 */
export function asymmetryOf(readings: readonly Reading[]): Evaluation["asymmetry"] {
  for (const test of forceTests) {
    const pairs = readings
      .filter((reading) => reading.test === test && reading.side === "left" && !isSetAside(reading))
      .map((reading) => pairOn(reading, readings))
      .filter((pair): pair is SidePair => pair !== null && !pair.otherSetAside);
    const newest = pairs.at(-1);
    if (newest === undefined) continue;
    const showing = pairs.filter((pair) => shows(pair, newest));
    return {
      test,
      lsiPercent: Math.round(newest.lsiPercent * 10) / 10,
      weakerSide: newest.weakerSide,
      mdcPercent: Math.round(newest.mdcPercent * 10) / 10,
      days: new Set(pairs.map((pair) => pair.on)).size,
      flag: shows(newest, newest) && showing.filter((pair) => pair.on !== null).length >= 2,
    };
  }
  return null;
}

/** Below the flag, beyond the error that is shown beside it, and the same side as today. */
function shows(pair: SidePair, newest: SidePair): boolean {
  const isBeyondError = 100 - pair.lsiPercent > pair.mdcPercent;
  return pair.isBelow && isBeyondError && pair.weakerSide === newest.weakerSide;
}
