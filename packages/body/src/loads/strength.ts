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

export type FlexorGroup = keyof typeof flexorGroups;
export const flexorGroupNames = Object.keys(flexorGroups) as readonly FlexorGroup[];

/** Shares of the published strength; 1 is the model's own. */
export interface Strength {
  /** Of everything on that side that bends the hip. */
  readonly left: number;
  readonly right: number;
  /** Of one group on both sides, on top of the side's. */
  readonly groups?: Readonly<Partial<Record<FlexorGroup, number>>>;
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
export function strengthOf({
  left,
  right,
  groups = {},
}: Strength): (side: Side, muscle: HipMuscleName) => number {
  const shareOfGroup = new Map<HipMuscleName, number>();
  for (const group of flexorGroupNames)
    for (const muscle of flexorGroups[group]) shareOfGroup.set(muscle, groups[group] ?? 1);
  return (side, muscle) =>
    bendsTheHip.has(muscle) ? (side === "left" ? left : right) * (shareOfGroup.get(muscle) ?? 1) : 1;
}
