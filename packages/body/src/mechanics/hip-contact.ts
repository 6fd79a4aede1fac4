import type { Side } from "@hipfirst/skeleton";
import { pullOnLeg, type WindsRound } from "../muscles/hip-lines-rajagopal2016.ts";
import { hipMuscleCount } from "../muscles/hip-muscles-rajagopal2016.ts";
import { type FrameEquations, legColumn, muscleColumns } from "./equations.ts";
import { legOfPart, type MechanicalFrame } from "./frame.ts";

/** Force of the thigh bone's head on its socket, in the side view of the pelvis, N. */
export interface HipContact {
  readonly forwardN: number;
  readonly upN: number;
}

/**
 * What presses thigh bone and socket together at the activations of a solved frame: what the leg's masses need, less
 * contacts and the pull of every muscle that crosses the hip. Passive tissue is a couple in this model and adds no force.
 */
export function hipContact(
  frame: MechanicalFrame,
  equations: FrameEquations,
  activations: Float64Array,
  side: Side,
  windsRound: WindsRound = "pelvis",
): HipContact {
  let { forceXN: xN = 0, forceYN: yN = 0 } = equations.legs?.[side] ?? {};
  equations.supportForces.forEach(({ support, directionX, directionY, max }, index) => {
    if (legOfPart[support.on] !== side) return;
    const forceN = max * (activations[muscleColumns + index] ?? 0);
    xN -= forceN * directionX;
    yN -= forceN * directionY;
  });
  // The pelvis pushes the leg with what is left; the leg pushes back.
  const sin = Math.sin(frame.pelvisRad);
  const cos = Math.cos(frame.pelvisRad);
  let forwardN = -(xN * cos - yN * sin);
  let upN = -(xN * sin + yN * cos);
  const { capacityN, hipFlexionArmM } = equations.muscles[side];
  for (let i = 0; i < hipMuscleCount; i++) {
    const forceN = (capacityN[i] ?? 0) * (activations[legColumn(side) + i] ?? 0);
    const pull = pullOnLeg(i, frame.legs[side].hipFlexionDeg, hipFlexionArmM[i] ?? 0, windsRound);
    forwardN += forceN * pull.forward;
    upN += forceN * pull.up;
  }
  return { forwardN, upN };
}
