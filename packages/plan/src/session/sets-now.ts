import { numberOf } from "@hipfirst/evidence";
import type { Course } from "../course.ts";
import type { Rung } from "../ladder/rung.ts";
import { balanceOf } from "../rules/asymmetry.ts";

export interface SetsBySide {
  readonly left: number;
  readonly right: number;
}

/** Sets of the held rung outside a flare (setsReps.sets, asymmetry.rule). */
export function setsFor(course: Course, rung: Rung, atMs: number): SetsBySide {
  const isEasy = course.easySessions > 0 || course.deload !== null || course.maintenance !== null;
  const sets = atMost(isEasy ? numberOf("plan.easySets") : numberOf("plan.fullSets"), course.limits.sets);
  const balance = rung.isBilateral ? null : balanceOf(course, atMs);
  if (isEasy || balance === null || !balance.isFlagged) return { left: sets, right: sets };
  const fewer = Math.min(sets, numberOf("plan.easySets"));
  return balance.weakerSide === "left" ? { left: sets, right: fewer } : { left: fewer, right: sets };
}

export const atMost = (value: number, limit: number | null): number =>
  limit === null ? value : Math.min(value, limit);
