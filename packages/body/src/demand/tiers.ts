import { numberOf } from "@hipfirst/evidence";
import type { ExerciseId } from "@hipfirst/exercises";
import type { Demand, DemandVariant } from "./demand.ts";

/** Whether physics alone can say which of two exercises asks more of the hips. */
export type Order = "less" | "more" | "depends";

const hardestHip = ({ hip }: DemandVariant): number => Math.max(hip.left, hip.right);

/** The order of two exercises for one person, if it is the same under every assumption. */
export function orderOf(a: Demand, b: Demand): Order {
  const gap = numberOf("body.tierGapRatio");
  const always = (easier: Demand, harder: Demand): boolean =>
    easier.variants.every((variant, index) => {
      const other = harder.variants[index];
      return other !== undefined && gap * hardestHip(variant) < hardestHip(other);
    });
  if (always(a, b)) return "less";
  return always(b, a) ? "more" : "depends";
}

/**
 * Groups of exercises, easiest first, such that each exercise of a group asks less of the hips than each of the next
 * under every assumption. Inside a group the order depends on the person and is left to their own results.
 */
export function tiersOf(demands: readonly Demand[]): ExerciseId[][] {
  const usual = ({ hip }: Demand): number => Math.max(hip.left.usual, hip.right.usual);
  const sorted = [...demands].sort((a, b) => usual(a) - usual(b));
  const tiers: ExerciseId[][] = [];
  let start = 0;
  for (let end = 1; end <= sorted.length; end++) {
    const below = sorted.slice(start, end);
    const above = sorted.slice(end);
    if (!below.every((a) => above.every((b) => orderOf(a, b) === "less"))) continue;
    tiers.push(below.map(({ exerciseId }) => exerciseId));
    start = end;
  }
  return tiers;
}
