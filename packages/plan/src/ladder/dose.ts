import { ruleNumber } from "../rules/in-force.ts";
import type { Rung } from "./rung.ts";

/** How much of a rung one set asks for. `reps` counts holds on a hold rung. */
export interface Dose {
  readonly reps: number;
  readonly holdS: number | null;
  readonly loadStep: number | null;
  readonly loadKg: number | null;
}

const loadFindingOrders: ReadonlySet<number> = new Set([9, 10, 11, 15]);

/** Rungs on which the first session finds the load (doubleProgression.loadFinding). */
export const findsLoad = (rung: Rung): boolean => loadFindingOrders.has(rung.order);

export const isEarly = (rung: Rung): boolean => rung.order <= ruleNumber("plan.earlyRungOrder");

export function bottomDose(rung: Rung): Dose {
  const loadStep = rung.loadUnit === null ? null : 0;
  return rung.isHold
    ? { reps: rung.holdsPerSet ?? 1, holdS: rung.min, loadStep, loadKg: null }
    : { reps: rung.min, holdS: null, loadStep, loadKg: null };
}

/** Repetitions, or seconds of a hold, at which the rung may be left. */
export function topAmount(rung: Rung): number {
  if (rung.isHold) return rung.stage === 0 ? ruleNumber("plan.topPressHoldS") : rung.max;
  if (rung.stage === 0) return Math.min(rung.max, ruleNumber("plan.topStage0Reps"));
  if (rung.order === 5 || rung.order === 6) return Math.min(rung.max, ruleNumber("plan.topStage1Reps"));
  if (findsLoad(rung)) return Math.min(rung.max, ruleNumber("plan.topLoadedReps"));
  return rung.max;
}

/** The number that double progression moves: repetitions, or seconds of a hold. */
export const amountOf = (dose: Dose): number => dose.holdS ?? dose.reps;

/** The same dose with another amount, kept inside the repetition limits; holds move in steps of two seconds. */
export function withAmount(dose: Dose, amount: number): Dose {
  const low = ruleNumber("plan.minReps");
  const kept = Math.max(low, Math.min(ruleNumber("plan.maxReps"), amount));
  const { reps, holdS, loadStep, loadKg } = dose;
  if (holdS === null) return { reps: Math.round(kept), holdS, loadStep, loadKg };
  const step = ruleNumber("plan.holdStepS");
  return { reps, holdS: Math.max(low, Math.round(kept / step) * step), loadStep, loadKg };
}

/** A share of a dose; `isFloored` says that the percentage gave less than the floor, so that a set goes. */
export function cut(dose: Dose, fraction: number): { readonly dose: Dose; readonly isFloored: boolean } {
  const amount = amountOf(dose) * fraction;
  return { dose: withAmount(dose, amount), isFloored: Math.round(amount) < ruleNumber("plan.minReps") };
}

/** One load step up: 2-10 % in kilograms (5 % where nothing says more), or the next band, arc or effort. */
export function withMoreLoad(
  rung: Rung,
  dose: Dose,
  fraction: number = ruleNumber("plan.loadStepFraction"),
): Dose {
  if (rung.loadUnit === "kg" && dose.loadKg !== null) {
    const kgGrain = ruleNumber("plan.loadGrainKg");
    const raised = Math.max(dose.loadKg * (1 + fraction), dose.loadKg + kgGrain);
    return { ...dose, loadKg: Math.round(Math.round(raised / kgGrain) * kgGrain * 100) / 100 };
  }
  return { ...dose, loadStep: (dose.loadStep ?? 0) + 1 };
}
