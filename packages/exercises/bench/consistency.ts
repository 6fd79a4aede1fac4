import { analyse, canAnalyse } from "@hipfirst/motion";
import type { CameraView, ExerciseDefinition, Fault, FaultShow } from "../src/index.ts";
import { adjuncts, ladder, movements } from "../src/index.ts";
import { expectedCount, record, repetitions } from "./performance.ts";
import type { Noise } from "./sensor.ts";

/** Every exercise and movement that a camera can judge. */
export const judged: readonly ExerciseDefinition[] = [...ladder, ...adjuncts, ...movements].filter(
  ({ id, form }) => form !== null && canAnalyse({ exercise: id }),
);

export const noises = {
  none: { name: "none", sdM: 0, droppedPoints: 0, droppedFrames: 0 },
  usual: { name: "6 mm", sdM: 0.006, droppedPoints: 0.02, droppedFrames: 0.03 },
  rough: { name: "12 mm", sdM: 0.012, droppedPoints: 0.04, droppedFrames: 0.06 },
} as const satisfies Record<string, Noise>;

/** Where the camera stands and what it does to the picture. */
export interface Setting {
  readonly facing: "left" | "right";
  readonly mirrored: boolean;
  readonly noise: Noise;
}

/** What one recording of one exercise gave. */
export interface Outcome {
  readonly counted: number;
  readonly isCountExact: boolean;
  /** Repetitions in which the fault that was shown was named. */
  readonly caught: number;
  /** Other faults, by name, with the repetitions that had them. */
  readonly others: ReadonlyMap<string, number>;
}

export const facings = ["right", "left"] as const;
export const mirrorings = [false, true] as const;

function outcome(
  definition: ExerciseDefinition,
  view: CameraView,
  fault: { readonly id: string; readonly shownBy: FaultShow } | null,
  setting: Setting,
): Outcome {
  const { facing, mirrored, noise } = setting;
  const shows = fault?.shownBy ?? null;
  const seed = seedOf(`${definition.id} ${fault?.id} ${facing} ${mirrored}`);
  const input = record({ definition, view, facing, mirrored, noise, seed, shows });
  const { reps } = analyse(input, { exercise: definition.id }, { mirrored });
  const others = new Map<string, number>();
  let caught = 0;
  for (const rep of reps)
    for (const { id } of rep.faults)
      if (id === fault?.id) caught += 1;
      else others.set(id, (others.get(id) ?? 0) + 1);
  return { counted: reps.length, isCountExact: reps.length === expectedCount(definition), caught, others };
}

/** The exercise as defined, from its own view. */
export function performed(definition: ExerciseDefinition, setting: Setting): Outcome {
  return outcome(definition, definition.form?.camera.view ?? "side", null, setting);
}

/** The motion that shows a fault, from the fault's own view; null for a fault that only the person can report. */
export function faulty(definition: ExerciseDefinition, fault: Fault, setting: Setting): Outcome | null {
  const { id, shownBy, view } = fault;
  return shownBy === null || view === null ? null : outcome(definition, view, { id, shownBy }, setting);
}

/**
 * Repetitions in which a fault shows: what shows only between repetitions belongs to the one after, so that the first is free of it.
 */
export function timesShown({ shownBy }: Fault): number {
  const isBetween = shownBy?.end === undefined && shownBy?.loweringScale === undefined;
  return isBetween ? repetitions - 1 : repetitions;
}

export const isExact = ({ isCountExact, others }: Outcome): boolean => isCountExact && others.size === 0;

function seedOf(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return hash >>> 0;
}
