import { type PoseArray, valuesPerJoint } from "../input/joints.ts";
import { median } from "../statistics.ts";
import { degreesPerRadian, type LegIndex, legJoints } from "./geometry.ts";

/** A leg that stands: what its hip-ankle distance is when straight. */
export interface PlantedLeg {
  /** Depth of the ankle from the hip when standing, toward the camera positive, metres. */
  readonly standingDepthM: number;
  readonly standingLengthM: number;
  readonly standingPicture: number;
  /** Thigh's share of thigh and shank. */
  readonly thighShare: number;
  /** Where the ankle is in the picture when standing. */
  readonly ankleX: number;
  readonly ankleY: number;
  /** Share of all frames in which the foot is in its place. */
  readonly stays: number;
}

/** Depth of world landmarks counts only beyond this share of the leg; BlazePose exaggerates it by so much. */
const depthDeadZone = 0.2;
const leanShare = 0.3;
const nearlyStraight = 0.9999;
/** What 1 % of distance is worth near a straight leg, and a pose network sees no better: a smaller bend is more noise than bend. */
const tellingBendDeg = 16;
/** A foot within the first of these distances, in leg lengths, stands in its place; beyond the second it has left it. */
const inPlaceLegs = 0.08;
const leftPlaceLegs = 0.15;

function difference(pose: PoseArray, from: number, to: number, axis: number): number {
  return (pose[to * valuesPerJoint + axis] as number) - (pose[from * valuesPerJoint + axis] as number);
}

function pictureDistance(pose: PoseArray, from: number, to: number): number {
  return Math.hypot(difference(pose, from, to, 0), difference(pose, from, to, 1));
}

function worldDistance(pose: PoseArray, from: number, to: number): number {
  return Math.hypot(
    difference(pose, from, to, 2),
    difference(pose, from, to, 3),
    difference(pose, from, to, 4),
  );
}

/** null when the leg is not seen in space. */
export function plantedLegOf(
  standing: readonly PoseArray[],
  all: readonly PoseArray[],
  index: LegIndex,
): PlantedLeg | null {
  const leg = legJoints[index];
  const over = (measure: (pose: PoseArray) => number): number => median(standing.map(measure));
  const standingPicture = over((pose) => pictureDistance(pose, leg.hip, leg.ankle));
  const ankleX = over((pose) => pose[leg.ankle * valuesPerJoint] as number);
  const ankleY = over((pose) => pose[leg.ankle * valuesPerJoint + 1] as number);
  const thighM = over((pose) => worldDistance(pose, leg.hip, leg.knee));
  const shankM = over((pose) => worldDistance(pose, leg.knee, leg.ankle));
  const standingLengthM = over((pose) => worldDistance(pose, leg.hip, leg.ankle));
  if (Number.isNaN(thighM + shankM + standingLengthM + standingPicture)) return null;
  const planted = {
    standingDepthM: over((pose) => difference(pose, leg.hip, leg.ankle, 4)),
    standingLengthM,
    standingPicture,
    thighShare: thighM / (thighM + shankM),
    ankleX,
    ankleY,
  };
  return { ...planted, stays: mean(all.map((pose) => inPlace(pose, index, planted))) };
}

/** 1 while the foot stands where it stood, 0 once it has left, in between between; NaN when the ankle is not seen. */
export function inPlace(
  pose: PoseArray,
  index: LegIndex,
  { ankleX, ankleY, standingPicture }: Pick<PlantedLeg, "ankleX" | "ankleY" | "standingPicture">,
): number {
  const ankle = legJoints[index].ankle * valuesPerJoint;
  const away = Math.hypot((pose[ankle] as number) - ankleX, (pose[ankle + 1] as number) - ankleY);
  const share = (leftPlaceLegs - away / standingPicture) / (leftPlaceLegs - inPlaceLegs);
  return Math.max(0, Math.min(1, share));
}

function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Thigh against the hip-ankle line and knee flexion of a planted leg, degrees. */
export interface TwoBone {
  thighDeg: number;
  kneeDeg: number;
}

/**
 * Law of cosines on the hip-ankle distance of the picture (after ANGLES 5): the picture's distance is what a pose network
 * sees best, its depth what it sees worst. `leanChangeDeg` is how far the hip→ankle line leans more than when standing.
 */
export function solveTwoBone(
  pose: PoseArray,
  index: LegIndex,
  planted: PlantedLeg,
  leanChangeDeg: number,
  out: TwoBone,
): void {
  const leg = legJoints[index];
  const ratio = pictureDistance(pose, leg.hip, leg.ankle) / planted.standingPicture;
  const depth =
    Math.abs(difference(pose, leg.hip, leg.ankle, 4) - planted.standingDepthM) / planted.standingLengthM;
  const distance = Math.min(Math.hypot(ratio, Math.max(depth - depthDeadZone, 0)), nearlyStraight);
  const thigh = planted.thighShare;
  const shank = 1 - thigh;
  const kneeInside = (thigh * thigh + shank * shank - distance * distance) / (2 * thigh * shank);
  const atHip = (thigh * thigh + distance * distance - shank * shank) / (2 * thigh * distance);
  const bendDeg = 180 - arcCosineDeg(kneeInside);
  const told = 1 - Math.exp(-((bendDeg / tellingBendDeg) ** 2));
  out.kneeDeg = told * bendDeg;
  out.thighDeg = leanShare * leanChangeDeg + told * arcCosineDeg(atHip);
}

function arcCosineDeg(cosine: number): number {
  return Math.acos(Math.max(-1, Math.min(1, cosine))) * degreesPerRadian;
}
