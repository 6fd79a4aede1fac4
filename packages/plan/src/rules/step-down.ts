import { type Course, changeTo, fired, heldRung, lowerRung, memoryOf, moveTo } from "../course.ts";
import { amountOf, cut, withAmount } from "../ladder/dose.ts";
import { ruleNumber } from "./in-force.ts";
import { askForReview } from "./review.ts";
import type { RuleId } from "./table.ts";

/** `count` rungs down, or to the floor rule where there is nothing lower (regress.rule, regress.floor). */
export function stepDown(course: Course, count: number, because: RuleId): void {
  const from = heldRung(course);
  const to = lowerRung(course, from, count);
  fired(course, because);
  if (to === from) {
    goToFloor(course);
    return;
  }
  moveTo(course, to);
  changeTo(course, "regress", from, to);
}

function goToFloor(course: Course): void {
  const rung = heldRung(course);
  const memory = memoryOf(course, rung);
  memory.dose = withAmount(
    { ...memory.dose, loadStep: memory.dose.loadStep === null ? null : 0 },
    ruleNumber("plan.minReps"),
  );
  memory.run = [];
  course.raise = null;
  course.formFails = 0;
  course.ambers = 0;
  course.isAtFloor = true;
  fired(course, "regress.floor");
  changeTo(course, "reduce", rung, rung);
}

/** Second amber in a row: a quarter less, else a set less, else one rung (pain.amber). */
export function reduce(course: Course): void {
  const rung = heldRung(course);
  const memory = memoryOf(course, rung);
  const { dose, isFloored } = cut(memory.dose, ruleNumber("plan.reduceFraction"));
  const hasSetToDrop = course.easySessions === 0;
  if (amountOf(dose) >= amountOf(memory.dose) && !hasSetToDrop) {
    stepDown(course, 1, "regress.ambers");
    return;
  }
  if (isFloored) course.easySessions = ruleNumber("plan.easySessions");
  memory.dose = dose;
  memory.run = [];
  fired(course, "pain.amberAgain", { amount: amountOf(dose) });
  changeTo(course, "reduce", rung, rung);
}

/** Trouble at the floor: counted, and after two sessions the ladder rests (regress.floor). */
export function noteTroubleAtFloor(course: Course, atMs: number): void {
  if (!course.isAtFloor) return;
  course.floorFails += 1;
  if (course.floorFails < ruleNumber("plan.formFailsToRegress")) return;
  course.ladderPausedMs = atMs;
  course.floorFails = 0;
  course.greens = 0;
  fired(course, "regress.ladderPaused");
  askForReview(course);
  changeTo(course, "reduce", course.rung, course.rung);
}
