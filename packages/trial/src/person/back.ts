import { numberOf } from "@hipfirst/evidence";
import type { Random } from "../random.ts";
import type { TrueSet } from "./hips.ts";
import type { Traits } from "./traits.ts";

const memory = numberOf("trial.dailyPainMemory");
const noise = numberOf("trial.dailyPainNoise");
const safeIntensity = numberOf("trial.safeIntensity");
const strainPerIntensity = numberOf("trial.strainPerIntensity");
const strainOfPoorForm = numberOf("trial.strainOfPoorForm");
const strainOfFailure = numberOf("trial.strainOfFailure");
const painPerStrain = numberOf("trial.painPerStrain");
const irritationKept = Math.exp(-1 / numberOf("trial.irritationDays"));
const hazardPerStrain = numberOf("trial.flareHazardPerStrain");
const hazardPerIrritation = numberOf("trial.flareHazardPerIrritation");
const backgroundPerDay = numberOf("trial.backgroundFlaresPerYear") / 365;
const flarePain = numberOf("trial.flarePain");
const flareKept = Math.exp(-1 / numberOf("trial.flareDays"));
const flareProlonged = numberOf("trial.flareProlonged");

/** A back that hurts as usual, varies by the day, is irritated by too much work, and sometimes flares up. */
export interface Back {
  readonly usual: number;
  readonly sensitivity: number;
  deviation: number;
  irritation: number;
  flare: number;
}

/** A flare is over when it adds less than this, points of 10. */
const flareOver = 1;

export const backOf = ({ usualPain, sensitivity }: Traits): Back => ({
  usual: usualPain,
  sensitivity,
  deviation: 0,
  irritation: 0,
  flare: 0,
});

/** Pain felt now, points of 10. */
export const painOf = ({ usual, deviation, irritation, flare }: Back): number =>
  Math.max(0, Math.min(10, usual + deviation + irritation + flare));

export const isFlaring = (back: Back): boolean => back.flare >= flareOver;

/** One night; true when a flare begins by itself. Draws the same numbers whatever the back is like. */
export function sleep(back: Back, random: Random): boolean {
  back.deviation = back.deviation * memory + random.normal() * noise;
  back.irritation *= irritationKept;
  back.flare *= flareKept;
  const begins = random.chance(backgroundPerDay);
  if (!begins || isFlaring(back)) return false;
  back.flare = flarePain;
  return true;
}

/** Strain that one set puts on the back: beyond the safe intensity, by poor form, by failing. */
export function strainOf({ intensity, reserve }: TrueSet, goodShare: number, sensitivity: number): number {
  const tooHard = Math.max(0, intensity - safeIntensity) * strainPerIntensity;
  const poor = (1 - goodShare) * Math.min(1, intensity) * strainOfPoorForm;
  return sensitivity * (tooHard + poor + (reserve < 0 ? strainOfFailure : 0));
}

/** What one set does to the back; true when a flare begins. */
export function strainBack(back: Back, strain: number, random: Random): boolean {
  const wasFlaring = isFlaring(back);
  const hazard = strain * (hazardPerStrain + hazardPerIrritation * back.irritation);
  back.irritation += strain * painPerStrain * 0.25;
  if (wasFlaring) back.flare = Math.min(6, back.flare + strain * flareProlonged * 0.25);
  const begins = random.chance(1 - Math.exp(-hazard)) && !wasFlaring;
  if (begins) back.flare = flarePain;
  return begins;
}
