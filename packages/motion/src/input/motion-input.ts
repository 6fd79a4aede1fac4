import type { Sentence } from "@hipfirst/words";
import type { LandmarkFrame } from "../types.ts";
import type { PoseArray } from "./joints.ts";

/** Landmarks of a pose network, in the frame of the picture. */
export interface LandmarkInput {
  readonly kind: "landmarks";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frames: readonly LandmarkFrame[];
}

/** Joints measured by anything else: markers, depth cameras, two-dimensional detectors. */
export interface JointInput {
  readonly kind: "joints";
  /** true: positions in space with a known vertical. false: positions in a picture only. */
  readonly inSpace: boolean;
  readonly frames: readonly { readonly tS: number; readonly pose: PoseArray | null }[];
}

export type MotionInput = LandmarkInput | JointInput;

/** A refused recording: which field, what was found, what to do, in one sentence. */
export interface InputProblem {
  readonly kind: "problem";
  readonly text: Sentence;
}

export function problem(id: string, values: Record<string, string | number> = {}): InputProblem {
  return { kind: "problem", text: { id: `motion.input.${id}`, values } };
}

export function isProblem(value: { readonly kind: string }): value is InputProblem {
  return value.kind === "problem";
}
