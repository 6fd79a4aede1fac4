import type { ScreenLimits } from "../types.ts";
import type { ScreenItem } from "./item.ts";

const union = (lists: readonly (readonly string[] | undefined)[]): string[] =>
  [...new Set(lists.flatMap((list) => list ?? []))].sort();

const smallest = (values: readonly (number | undefined)[]): number | null => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.min(...known);
};

/** The rungs that these concerning items block, in ladder order. */
export function blockedRungs(items: readonly ScreenItem[]): string[] {
  return union(items.map((item) => item.modify?.blockRungs));
}

/** The tightest limits of these concerning items. Degrees for hip flexion, 0-10 for pain; null is no limit. */
export function limitsOf(items: readonly ScreenItem[]): ScreenLimits {
  return {
    hipFlexionMaxDeg: smallest(items.map((item) => item.modify?.hipFlexionMaxDeg)),
    painMax: smallest(items.map((item) => item.modify?.painMax)),
    handSupport: union(items.map((item) => item.modify?.handSupport)),
    skipTests: union(items.map((item) => item.modify?.skipTests)),
    skipAdjuncts: union(items.map((item) => item.modify?.skipAdjuncts)),
  };
}
