import type { Course } from "../course.ts";
import type { Rung } from "../ladder/rung.ts";
import { balanceOf, isEvened } from "../rules/asymmetry.ts";
import { ruleNumber } from "../rules/in-force.ts";

export interface SetsBySide {
  readonly left: number;
  readonly right: number;
}

/** Sets of the held rung outside a flare (setsReps.sets, asymmetry.rule). */
export function setsFor(course: Course, rung: Rung, atMs: number): SetsBySide {
  const isEasy = course.easySessions > 0 || course.deload !== null || course.maintenance !== null;
  const sets = atMost(isEasy ? ruleNumber("plan.easySets") : ruleNumber("plan.fullSets"), course.limits.sets);
  const balance = rung.isBilateral ? null : balanceOf(course, atMs);
  if (isEasy || balance === null || !balance.isFlagged || isEvened(course, atMs))
    return { left: sets, right: sets };
  const fewer = Math.min(sets, ruleNumber("plan.easySets"));
  return balance.weakerSide === "left" ? { left: sets, right: fewer } : { left: fewer, right: sets };
}

export const atMost = (value: number, limit: number | null): number =>
  limit === null ? value : Math.min(value, limit);
