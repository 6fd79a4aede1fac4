import { numberOf } from "@hipfirst/evidence";
import {
  type FrameEquations,
  legColumn,
  muscleColumns,
  psoasIndex,
  trunkColumn,
} from "../mechanics/equations.ts";
import { type MechanicalFrame, sides } from "../mechanics/frame.ts";
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

/** Load on L5/S1 or L4/L5 from the solved activations and contact forces of a frame. */
export function discLoad(
  level: LumbarLevel,
  frame: MechanicalFrame,
  equations: FrameEquations,
  activations: Float64Array,
): DiscLoad {
  const joint = jointForce(level, frame, equations, activations);
  const axisRad = frame.pelvisRad + axisTiltRad[level];
  const lowN = joint.xN * Math.sin(axisRad) + joint.yN * Math.cos(axisRad);
  // The joint pushes the upper body one way; the upper vertebra is pushed the other.
  const shearN = -(joint.xN * Math.cos(axisRad) - joint.yN * Math.sin(axisRad));
  return {
    compressionN: [lowN, lowN + coContractionN(activations)],
    shearDirection: Math.abs(shearN) < shearNoiseN ? "none" : shearN > 0 ? "forward" : "backward",
  };
}

/** Force of the joint on the upper body: what its masses need, less gravity's share, contacts and muscles. */
function jointForce(
  level: LumbarLevel,
  frame: MechanicalFrame,
  equations: FrameEquations,
  activations: Float64Array,
): Force {
  let { xN, yN } = forceOn(
    frame.upper,
    frame.applied.filter(({ on }) => on === "upper-body"),
  );
  equations.supportForces.forEach(({ support, directionX, directionY, max }, index) => {
    if (support.on !== "upper-body") return;
    const forceN = max * (activations[muscleColumns + index] ?? 0);
    xN -= forceN * directionX;
    yN -= forceN * directionY;
  });
  const pull = musclePull(level, equations, activations);
  const sin = Math.sin(frame.pelvisRad);
  const cos = Math.cos(frame.pelvisRad);
  return {
    xN: xN - pull.forwardN * cos - pull.upN * sin,
    yN: yN - pull.upN * cos + pull.forwardN * sin,
  };
}

/** Force of the muscles that cross a level on the upper body, in the frame of the pelvis. */
function musclePull(
  level: LumbarLevel,
  { muscles }: FrameEquations,
  activations: Float64Array,
): { readonly forwardN: number; readonly upN: number } {
  let psoasN = 0;
  for (const side of sides)
    psoasN += (muscles[side].capacityN[psoasIndex] ?? 0) * (activations[legColumn(side) + psoasIndex] ?? 0);
  const psoas = psoasPull[level];
  let forwardN = psoasN * psoas.share * psoas.forward;
  let upN = psoasN * psoas.share * psoas.up;
  for (const [index, { maxForceN, levels }] of trunkGroups.entries()) {
    const { share, forward, up } = levels[level];
    const forceN = maxForceN * share * (activations[trunkColumn + index] ?? 0);
    forwardN += forceN * forward;
    upN += forceN * up;
  }
  return { forwardN, upN };
}

/** Compression that opposing trunk muscles add when they answer a share of the working trunk moment. */
function coContractionN(activations: Float64Array): number {
  let extensionNm = 0;
  let flexionNm = 0;
  trunkGroups.forEach((group, index) => {
    const momentNm =
      group.maxForceN * (activations[trunkColumn + index] ?? 0) * group.levels.L5S1.extensionArmM;
    if (momentNm > 0) extensionNm += momentNm;
    else flexionNm -= momentNm;
  });
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
