import type { Course } from "../course.ts";
import { setFacts, type ToldSet } from "../history/sets.ts";
import { hasEquipment, isOpen } from "../ladder/climb.ts";
import { bottomDose } from "../ladder/dose.ts";
import { findRung, type Rung, rungs } from "../ladder/rung.ts";
import { isPassed } from "../rules/entry.ts";
import { ruleNumber } from "../rules/in-force.ts";
import type { PrescribedExercise } from "../types.ts";
import { written } from "./prescribe.ts";

const triedOrders: ReadonlySet<number> = new Set([3, 5, 7, 8, 11]);
const bandedOrder = 11;

/**
 * The tries of a placement, easiest first, one set a side each (entry.placement); null once anything was done, and where
 * the entry rule starts lower whatever a try would show.
 */
export function placementTries(course: Course): readonly PrescribedExercise[] | null {
  const isSkipped = course.because.some(({ rule }) => rule === "entry.skipped");
  if (!isSkipped || course.change.kind !== "start" || course.lastSession !== null) return null;
  const tried = rungs.filter((rung) => triedOrders.has(rung.order) && isOpen(rung, course.access));
  return tried
    .filter((rung) => rung.order !== bandedOrder || hasBand(course, rung))
    .map((rung) => tryOf(course, rung));
}

const hasBand = ({ access }: Course, rung: Rung): boolean =>
  access.equipment !== null && hasEquipment(rung, access);

function tryOf(course: Course, rung: Rung): PrescribedExercise {
  const bottom = bottomDose(rung);
  const dose = rung.isHold
    ? { ...bottom, holdS: ruleNumber("plan.placementHoldS") }
    : { ...bottom, reps: ruleNumber("plan.placementReps") };
  const lowest = ruleNumber("plan.placementMinRir");
  return written(course, { rung, dose, sets: 1, role: "main", rir: [lowest, lowest + 1] });
}

/** Whether a set, as it is told to the record, passes as a try; what is no rung never does. */
export function isTryPassed(set: ToldSet, usualPain: number | null): boolean {
  const rung = findRung(set.exercise);
  return rung !== undefined && isPassed(setFacts(set), rung, usualPain);
}
