import type { SignalName } from "@hipfirst/exercises";
import type { LegIndex } from "./geometry.ts";

/** Columns of one row of signals; the leg columns come twice, left first. NaN is not measurable. */
export const bodyColumn = {
  trunkPitchDeg: 0,
  trunkLateralLeanDeg: 1,
  pelvicDropDeg: 2,
  /** Pelvis height and place, trunk lengths. */
  hipHeight: 3,
  hipPlace: 4,
  shoulderBehindWristTrunks: 5,
} as const;

export const legColumn = {
  trunkThighDeg: 6,
  thighPitchDeg: 8,
  thighSwingDeg: 10,
  kneeRiseThighs: 12,
  kneeDeg: 14,
  /** Ankle height, leg lengths. */
  ankleHeight: 16,
  kneeOffsetThighs: 18,
  hipLineOffsetTrunks: 20,
  hipDeg: 22,
  hipStandingDeg: 24,
} as const;

export const columnCount = 26;

export type LegColumn = keyof typeof legColumn;

const bodySignal = {
  trunkPitchDeg: bodyColumn.trunkPitchDeg,
  trunkLateralLeanDeg: bodyColumn.trunkLateralLeanDeg,
  pelvicDropDeg: bodyColumn.pelvicDropDeg,
  hipRiseTrunks: bodyColumn.hipHeight,
  hipTravelTrunks: bodyColumn.hipPlace,
  shoulderBehindWristTrunks: bodyColumn.shoulderBehindWristTrunks,
} as const;

const legSignal = {
  trunkThighDeg: legColumn.trunkThighDeg,
  thighPitchDeg: legColumn.thighPitchDeg,
  thighSwingDeg: legColumn.thighSwingDeg,
  kneeRiseThighs: legColumn.kneeRiseThighs,
  kneeFlexionDeg: legColumn.kneeDeg,
  ankleRiseLegs: legColumn.ankleHeight,
  kneeOffsetThighs: legColumn.kneeOffsetThighs,
  hipLineOffsetTrunks: legColumn.hipLineOffsetTrunks,
} as const;

/** Column of a signal that belongs to the body as a whole, or null. */
function bodyColumnOf(name: SignalName): number | null {
  return name in bodySignal ? bodySignal[name as keyof typeof bodySignal] : null;
}

/** Column of one leg's signal; of the body's where both legs share it. */
export function columnOfSignal(name: SignalName, leg: LegIndex): number {
  return bodyColumnOf(name) ?? legSignal[name as keyof typeof legSignal] + leg;
}

/** Signals of the body as a whole, which no leg has for itself. */
export function isBodySignal(name: SignalName): boolean {
  return bodyColumnOf(name) !== null;
}

/** Signals told as height above the lowest of the set. */
export function isAboveLowest(name: SignalName): boolean {
  return name === "ankleRiseLegs" || name === "hipRiseTrunks";
}
