import type { Side } from "@hipfirst/skeleton";
import type { HipMuscleName } from "../muscles/hip-muscles-rajagopal2016.ts";

/** Hip flexors that can be weakened on their own. */
const flexorGroups = {
  iliopsoas: ["psoas", "iliacus"],
  rectusFemoris: ["recfem"],
  sartorius: ["sart"],
  tensorFasciaeLatae: ["tfl"],
  adductors: ["addlong", "addbrev", "grac"],
} as const satisfies Readonly<Record<string, readonly HipMuscleName[]>>;

/** Other muscles of the leg that can be weakened on their own. */
const otherGroups = {
  gluteusMaximus: ["glmax1", "glmax2", "glmax3"],
  hipAbductors: ["glmed1", "glmed2", "glmed3", "glmin1", "glmin2", "glmin3"],
  hamstrings: ["bflh", "semimem", "semiten"],
  quadriceps: ["vasint", "vaslat", "vasmed"],
} as const satisfies Readonly<Record<string, readonly HipMuscleName[]>>;

const muscleGroups = { ...flexorGroups, ...otherGroups };
export type MuscleGroup = keyof typeof muscleGroups;
export const muscleGroupNames = Object.keys(muscleGroups) as readonly MuscleGroup[];

/** Shares of the published strength; 1 is the model's own. */
export interface Strength {
  /** Of everything on that side that bends the hip. */
  readonly left: number;
  readonly right: number;
  /** Of one group, on both sides or on each, on top of the side's. */
  readonly groups?: Readonly<Partial<Record<MuscleGroup, number | Readonly<Record<Side, number>>>>>;
}

export const fullStrength: Strength = { left: 1, right: 1 };

/** Everything that bends the hip somewhere in its range, so that a side's capacity follows its strength exactly. */
const bendsTheHip: ReadonlySet<HipMuscleName> = new Set([
  ...Object.values(flexorGroups).flat(),
  "addmagMid",
  "addmagProx",
  "glmed1",
  "glmed2",
  "glmin1",
  "glmin2",
  "glmin3",
]);

/** The strength of each muscle that these shares mean. */
export function strengthOf(strength: Strength): (side: Side, muscle: HipMuscleName) => number {
  const { groups = {} } = strength;
  const groupOf = new Map<HipMuscleName, MuscleGroup>();
  for (const group of muscleGroupNames) for (const muscle of muscleGroups[group]) groupOf.set(muscle, group);
  return (side, muscle) => {
    const group = groupOf.get(muscle);
    const share = (group === undefined ? undefined : groups[group]) ?? 1;
    const ofGroup = typeof share === "number" ? share : share[side];
    return ofGroup * (bendsTheHip.has(muscle) ? strength[side] : 1);
  };
}

/** Whether anything is other than the model's own. */
export const isChanged = ({ left, right, groups = {} }: Strength): boolean =>
  [
    left,
    right,
    ...Object.values(groups).flatMap((share) =>
      typeof share === "number" ? share : [share.left, share.right],
    ),
  ].some((share) => share !== 1);
