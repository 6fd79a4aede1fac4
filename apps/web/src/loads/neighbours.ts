import type { RungDemand } from "./rung-demands.ts";

const below = 3;
const above = 4;

/** A rung with a few easier and harder ones, in the order of the ladder. */
export function neighbours(rungs: readonly RungDemand[], id: string): readonly RungDemand[] {
  const place = rungs.findIndex(({ exercise }) => exercise === id);
  const first = Math.max(0, Math.min(place - below, rungs.length - 1 - below - above));
  return rungs.slice(first, Math.max(first + below + above + 1, place + 1));
}
