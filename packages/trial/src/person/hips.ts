import { numberOf } from "@hipfirst/evidence";
import { demandOf, repsOf, repsToFailure, type Work } from "../demand.ts";
import type { Side, Traits } from "./traits.ts";

const gainPerHardSet = numberOf("trial.gainPerHardSet");
const gainMost = numberOf("trial.gainMost");
const reserveWithoutGain = numberOf("trial.reserveWithoutGain");
const detrainFreeDays = numberOf("trial.detrainFreeDays");
const detrainKept = Math.exp(-1 / numberOf("trial.detrainDays"));
const fatiguePerHardSet = numberOf("trial.fatiguePerHardSet");
const fatigueKept = Math.exp(-1 / numberOf("trial.fatigueDays"));

interface Hip {
  readonly first: number;
  /** Share of the first capacity that training has added. */
  gain: number;
  /** Share of capacity that is tired. */
  fatigue: number;
  idleDays: number;
}

/** True strength of both hips, day by day: gains that saturate, fatigue that fades, loss after two weeks without work. */
export interface Hips {
  readonly left: Hip;
  readonly right: Hip;
  readonly response: number;
}

export const hipsOf = ({ capacity, response }: Traits): Hips => ({
  left: { first: capacity.left, gain: 0, fatigue: 0, idleDays: 0 },
  right: { first: capacity.right, gain: 0, fatigue: 0, idleDays: 0 },
  response,
});

/** Capacity at rest, Nm per kg. */
export const restedCapacity = (hips: Hips, side: Side): number => hips[side].first * (1 + hips[side].gain);

/** Capacity now, Nm per kg. */
export const capacityNow = (hips: Hips, side: Side): number =>
  restedCapacity(hips, side) * (1 - hips[side].fatigue);

export function passDay(hips: Hips): void {
  for (const hip of [hips.left, hips.right]) {
    hip.fatigue *= fatigueKept;
    hip.idleDays += 1;
    if (hip.idleDays > detrainFreeDays) hip.gain *= detrainKept;
  }
}

/** How one set truly went on one side. */
export interface TrueSet {
  /** Repetitions, or seconds of each hold, that were possible and done. */
  readonly done: number;
  /** Repetitions that were left at the prescribed end; negative where it was too much. */
  readonly reserve: number;
  /** Demand over capacity. */
  readonly intensity: number;
}

/** Does a set up to failure at most; the hip tires, and gains by how near to failure it came. */
export function workHip(hips: Hips, side: Side, work: Work): TrueSet {
  const hip = hips[side];
  const capacity = capacityNow(hips, side);
  const demand = demandOf(work);
  const possible = repsToFailure(capacity, demand);
  const asked = repsOf(work);
  const reserve = possible - asked;
  const share = Math.min(1, possible / asked);
  const hardness = Math.max(0, Math.min(1, 1 - Math.max(0, reserve) / reserveWithoutGain)) * share;
  hip.gain +=
    gainPerHardSet * hips.response * hardness * Math.max(0, 1 - hip.gain / (gainMost * hips.response));
  hip.fatigue = Math.min(0.6, hip.fatigue + fatiguePerHardSet * hardness);
  hip.idleDays = 0;
  const amount = work.holdS ?? work.reps;
  return { done: share < 1 ? Math.floor(amount * share) : amount, reserve, intensity: demand / capacity };
}
