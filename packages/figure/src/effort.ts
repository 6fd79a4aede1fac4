import type { Posture, Side } from "@hipfirst/skeleton";
import { line, midpoint, offset, type Point } from "./shapes.ts";
import { type Depth, type DrawnLeg, type Stance, stanceOf } from "./stance.ts";

/** Muscle groups whose effort can be drawn over a figure seen from the side. */
export const effortGroups = [
  "iliopsoas",
  "rectusFemoris",
  "tensorAndSartorius",
  "adductors",
  "hamstrings",
  "glutes",
  "abdominals",
  "back",
] as const;
export type EffortGroup = (typeof effortGroups)[number];

/** One path for each group, in the units and the frame of the figure's own drawing. */
export type EffortLines = Readonly<Record<EffortGroup, string>>;

/**
 * Lines along which the muscle groups of one side pull, to be drawn over the figure with a width that says how hard.
 * They lie side by side so that each can be told apart; they are a picture, not anatomy to scale.
 */
export function effortLines(posture: Posture, facing: Side, of: Depth): EffortLines {
  const stance = stanceOf(posture, facing);
  const leg = stance.legs[of];
  const onThigh = (ahead: number, left: number): Point =>
    offset(leg.hip, leg.thighDeg, ahead * leg.thighStretch, left);
  return {
    ...trunkLines(stance),
    iliopsoas: iliopsoasLine(stance, onThigh),
    rectusFemoris: line([stance.trunk(46, 22), onThigh(70, 34), onThigh(170, 34), onThigh(236, 20)]),
    tensorAndSartorius: line([stance.trunk(54, 62), onThigh(40, 50), onThigh(150, 12), onThigh(238, 2)]),
    adductors: line([stance.trunk(26, -22), onThigh(60, -18), onThigh(140, -12)]),
    hamstrings: line([stance.trunk(-34, -40), onThigh(90, -40), onThigh(190, -34), behindKnee(leg)]),
    glutes: line([stance.trunk(-56, 70), stance.trunk(-72, 14), onThigh(70, -30)]),
  };
}

function iliopsoasLine({ trunk }: Stance, onThigh: (ahead: number, left: number) => Point): string {
  const brim = trunk(32, 18);
  const insertion = onThigh(58, 0);
  return line([trunk(-24, 184), trunk(-8, 112), trunk(22, 42), brim, midpoint(brim, insertion), insertion]);
}

const trunkLines = ({ trunk }: Stance): Pick<EffortLines, "abdominals" | "back"> => ({
  abdominals: line([trunk(58, 250), trunk(64, 180), trunk(62, 110), trunk(52, 30)]),
  back: line([trunk(-58, 290), trunk(-64, 210), trunk(-62, 130), trunk(-64, 56)]),
});

const behindKnee = ({ knee, shankDeg }: DrawnLeg): Point => offset(knee, shankDeg, 34, -26);
