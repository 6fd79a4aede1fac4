import { measuresOf } from "../src/form/reference.ts";
import { emptyPose } from "../src/input/joints.ts";
import { Recording } from "../src/recording.ts";
import type { Example } from "./fit.ts";
import { type ReferenceRep, referenceReps } from "./recordings.ts";

export const driveOf = (movement: string): "pelvis" | "thigh" =>
  movement === "squat" || movement === "sit-to-stand" ? "pelvis" : "thigh";

/** The measures of every repetition of a movement, by both sensors; empty without data. */
export function examplesOf(data: string | null, number: string, movement: string): Example[] {
  const reps = (["kinect", "vicon"] as const).flatMap((sensor) => referenceReps(data, number, sensor) ?? []);
  return reps.flatMap((rep) => {
    const measures = measured(rep, movement);
    return measures === null ? [] : [{ ...rep, measures }];
  });
}

function measured({ input }: ReferenceRep, movement: string) {
  if (input.kind !== "joints") return null;
  const recording = new Recording(input.frames.length);
  for (const { tS, pose } of input.frames) recording.append(tS, tS, pose ?? emptyPose());
  return measuresOf(recording, 0, input.frames.length, driveOf(movement));
}
