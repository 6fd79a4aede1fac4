import type { ExerciseDefinition } from "@hipfirst/exercises";
import { postureAtTime, project, repetitionS, sideCamera } from "@hipfirst/skeleton";

const fps = 20;
const restS = 1;
const holdS = 4;
export const repetitions = 2;

/** Walking goes on without a rest, and each swing of a leg counts: the other leg's first and last are not whole. */
export const goesOn = ({ dose }: ExerciseDefinition): boolean => dose?.type === "minutes";
const restBetweenS = (definition: ExerciseDefinition): number => (goesOn(definition) ? 0 : restS);

/** The exercise's own motion before its camera, as a landmark file. */
export function landmarkFile(definition: ExerciseDefinition): string {
  const { motion, form } = definition;
  const [left, right, bottom, top] = motion.viewHeights;
  const isFront = form?.camera.view === "front" && motion.plane === "sagittal";
  const camera = {
    ...sideCamera,
    yawDeg: isFront ? 90 : 0,
    aimM: [0.85 * (left + right), 0.85 * (bottom + top), 0] as const,
  };
  const periodS = repetitionS(motion.tempo, holdS) + restBetweenS(definition);
  const frames = Array.from({ length: Math.ceil((2 * restS + repetitions * periodS) * fps) }, (_, index) => {
    const t = index / fps;
    const isMoving = t >= restS && t < restS + repetitions * periodS;
    const withinS = isMoving ? (t - restS) % periodS : 0;
    const body = postureAtTime(motion, withinS, { heightM: 1.7 }, holdS);
    return { t, ...project(body, camera) };
  });
  return JSON.stringify({ fps, width: 1778, height: 1000, frames });
}
