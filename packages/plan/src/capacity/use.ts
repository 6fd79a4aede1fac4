import type { Course } from "../course.ts";
import { nextOpen, previousOpen } from "../ladder/climb.ts";
import { amountOf, bottomDose, type Dose } from "../ladder/dose.ts";
import type { Rung } from "../ladder/rung.ts";
import { ruleNumber } from "../rules/in-force.ts";
import { type BodySize, bestEffortOver, demandShare, newtonMetresOf } from "./demand.ts";
import { bandOf, type Capacity } from "./estimate.ts";
import { capacitySides, sizeOf } from "./observe.ts";

const fractionsTried = ["plan.loadStepMost", "plan.loadStepFraction", "plan.loadStepLeast"] as const;

/** What the weaker hip must be able to give for this dose with a little in reserve; null where it cannot be told. */
function neededShare(rung: Rung, dose: Dose, massKg: number | null): number | null {
  const demand = demandShare(rung, dose.loadKg, massKg);
  if (demand === null) return null;
  const reps = rung.isHold ? amountOf(dose) / ruleNumber("plan.holdSecondsPerRep") : dose.reps;
  return demand * bestEffortOver(reps + ruleNumber("plan.capacityReserve"));
}

/** The weaker of the hips of which anything is known. */
function weaker({ capacity: { left, right } }: Course): Capacity | null {
  if (left === null || right === null) return left ?? right;
  return right.logShare < left.logShare ? right : left;
}

/** The share by which kilograms may go up: as much of 2 to 10 % as the estimate of the weaker hip has room for. */
export function loadFraction(course: Course, rung: Rung, dose: Dose): number {
  const usual = ruleNumber("plan.loadStepFraction");
  const estimate = weaker(course);
  const isKnown = capacitySides.every(
    (side) => (course.capacity[side]?.seen ?? 0) >= ruleNumber("plan.capacitySetsKnown"),
  );
  if (estimate === null || !isKnown || rung.loadUnit !== "kg" || dose.loadKg === null) return usual;
  const { value } = bandOf(estimate);
  for (const id of fractionsTried) {
    const loadKg = dose.loadKg * (1 + ruleNumber(id));
    const needed = neededShare(rung, { ...dose, loadKg }, course.body.massKg);
    if (needed === null) return usual;
    if (needed <= value) return ruleNumber(id);
  }
  return ruleNumber("plan.loadStepLeast");
}

/** The next rung, where its easiest dose is more than even the upper end of the estimate has room for. */
export function tooHardForNow(course: Course): { readonly rung: Rung; readonly percent: number } | null {
  const { rung } = course;
  const estimate = weaker(course);
  if (rung === null || estimate === null || estimate.seen < ruleNumber("plan.capacitySetsKnown")) return null;
  const next = nextOpen(rung.order, course.access);
  if (next === undefined) return null;
  const needed = neededShare(next, bottomDose(next), course.body.massKg);
  const { value, high } = bandOf(estimate);
  return needed !== null && needed > high
    ? { rung: next, percent: Math.round((100 * needed) / value) }
    : null;
}

/** The start rung, one easier for each that measured strength has no room for (a tested hip only). */
export function withinTested(course: Course, rung: Rung): Rung {
  const estimate = weaker(course);
  let fitting = rung;
  while (estimate !== null) {
    const needed = neededShare(fitting, bottomDose(fitting), course.body.massKg);
    const easier = previousOpen(fitting.order, course.access);
    if (needed === null || needed <= bandOf(estimate).high || easier === undefined) return fitting;
    fitting = easier;
  }
  return fitting;
}

/** What a hip can give at its best, newton-metres, with the band that holds nine of ten. */
export interface HipCapacity {
  readonly valueNm: number;
  readonly lowNm: number;
  readonly highNm: number;
  /** Sessions and tests it stands on. */
  readonly seen: number;
}

/** Both hips as the proposal shows them; null where nothing moved the guess, or mass and height are unknown. */
export function shownCapacity(course: Course): Readonly<Record<"left" | "right", HipCapacity | null>> {
  const size = sizeOf(course);
  return { left: shown(course.capacity.left, size), right: shown(course.capacity.right, size) };
}

function shown(capacity: Capacity | null, size: BodySize | null): HipCapacity | null {
  if (capacity === null || capacity.seen === 0 || size === null) return null;
  const { value, low, high } = bandOf(capacity);
  return {
    valueNm: inWholeNm(value, size),
    lowNm: inWholeNm(low, size),
    highNm: inWholeNm(high, size),
    seen: capacity.seen,
  };
}

const inWholeNm = (share: number, size: BodySize): number => Math.round(newtonMetresOf(share, size));
