import { numberOf } from "@hipfirst/evidence";
import {
  type FrameEquations,
  legColumn,
  muscleColumns,
  psoasIndex,
  trunkColumn,
} from "../mechanics/equations.ts";
import { isOnUpperBody, type MechanicalFrame, sides } from "../mechanics/frame.ts";
import { forceOn } from "../mechanics/leg-moments.ts";
import { type LumbarLevel, psoasPull, trunkGroups } from "./trunk-muscles-christophy2012.ts";

/** Load on one lumbar disc. The band is from least effort to opposing trunk muscles answering. */
export interface DiscLoad {
  readonly compressionN: readonly [low: number, high: number];
  /** Which way the upper vertebra is pushed; the amount depends too much on the disc's tilt to be given. */
  readonly shearDirection: "forward" | "backward" | "none";
}

const shearNoiseN = 20;
const radiansPerDegree = Math.PI / 180;

const axisTiltRad: Readonly<Record<LumbarLevel, number>> = {
  L5S1: numberOf("body.l5s1AxisTiltDeg") * radiansPerDegree,
  L4L5: numberOf("body.l4l5AxisTiltDeg") * radiansPerDegree,
};

interface Force {
  readonly xN: number;
  readonly yN: number;
}

/** Load on both lumbar discs from the solved activations and contact forces of a frame. */
export function discLoads(
  frame: MechanicalFrame,
  equations: FrameEquations,
  activations: Float64Array,
): Readonly<Record<LumbarLevel, DiscLoad>> {
  const needed = neededForce(frame, equations, activations);
  const opposingN = coContractionN(activations);
  const { pelvisRad } = frame;
  return {
    L5S1: discLoad("L5S1", pelvisRad, needed, musclePull("L5S1", equations, activations), opposingN),
    L4L5: discLoad("L4L5", pelvisRad, needed, musclePull("L4L5", equations, activations), opposingN),
  };
}

function discLoad(
  level: LumbarLevel,
  pelvisRad: number,
  needed: Force,
  pull: MusclePull,
  opposingN: number,
): DiscLoad {
  const sin = Math.sin(pelvisRad);
  const cos = Math.cos(pelvisRad);
  const xN = needed.xN - pull.forwardN * cos - pull.upN * sin;
  const yN = needed.yN - pull.upN * cos + pull.forwardN * sin;
  const axisRad = pelvisRad + axisTiltRad[level];
  const lowN = xN * Math.sin(axisRad) + yN * Math.cos(axisRad);
  // The joint pushes the upper body one way; the upper vertebra is pushed the other.
  const shearN = -(xN * Math.cos(axisRad) - yN * Math.sin(axisRad));
  return {
    compressionN: [lowN, lowN + opposingN],
    shearDirection: Math.abs(shearN) < shearNoiseN ? "none" : shearN > 0 ? "forward" : "backward",
  };
}

/** Force in the frame of the pelvis. */
interface MusclePull {
  readonly forwardN: number;
  readonly upN: number;
}

/** Force that the upper body needs from joint and muscles: what its masses need, less gravity's share and contacts. */
function neededForce(
  { upper, applied }: MechanicalFrame,
  { supportForces }: FrameEquations,
  activations: Float64Array,
): Force {
  let { xN, yN } = forceOn(upper, applied, isOnUpperBody);
  let column = muscleColumns;
  for (const { support, directionX, directionY, max } of supportForces) {
    const forceN = max * (activations[column++] ?? 0);
    if (support.on !== "upper-body") continue;
    xN -= forceN * directionX;
    yN -= forceN * directionY;
  }
  return { xN, yN };
}

/** Force of the muscles that cross a level on the upper body, in the frame of the pelvis. */
function musclePull(level: LumbarLevel, { muscles }: FrameEquations, activations: Float64Array): MusclePull {
  let psoasN = 0;
  for (const side of sides)
    psoasN += (muscles[side].capacityN[psoasIndex] ?? 0) * (activations[legColumn(side) + psoasIndex] ?? 0);
  const psoas = psoasPull[level];
  let forwardN = psoasN * psoas.share * psoas.forward;
  let upN = psoasN * psoas.share * psoas.up;
  let column = trunkColumn;
  for (const { maxForceN, levels } of trunkGroups) {
    const { share, forward, up } = levels[level];
    const forceN = maxForceN * share * (activations[column++] ?? 0);
    forwardN += forceN * forward;
    upN += forceN * up;
  }
  return { forwardN, upN };
}

/** Compression that opposing trunk muscles add when they answer a share of the working trunk moment. */
function coContractionN(activations: Float64Array): number {
  let extensionNm = 0;
  let flexionNm = 0;
  let column = trunkColumn;
  for (const { maxForceN, levels } of trunkGroups) {
    const momentNm = maxForceN * (activations[column++] ?? 0) * levels.L5S1.extensionArmM;
    if (momentNm > 0) extensionNm += momentNm;
    else flexionNm -= momentNm;
  }
  return compressionPerNm * Math.max(extensionNm, flexionNm);
}

function meanArmM(direction: "extension" | "flexion"): number {
  const sign = direction === "extension" ? 1 : -1;
  const group = trunkGroups.filter(({ levels }) => levels.L5S1.extensionArmM * sign > 0);
  const totalN = group.reduce((sum, { maxForceN }) => sum + maxForceN, 0);
  return (
    group.reduce((sum, { maxForceN, levels }) => sum + maxForceN * Math.abs(levels.L5S1.extensionArmM), 0) /
    totalN
  );
}

/** Both sides of the trunk press when one answers the other. */
const compressionPerNm =
  numberOf("body.coContractionShare") * (1 / meanArmM("extension") + 1 / meanArmM("flexion"));
