import type { Side } from "@hipfirst/skeleton";
import type { FrontStance } from "../front-stance.ts";
import { blob, line, midpoint, offset, type Point } from "../shapes.ts";

/** Half-width at a height above the hips; mirrored to the other side. */
const torso: readonly Point[] = [
  [60, -58],
  [98, -30],
  [106, 4],
  [98, 40],
  [82, 84],
  [76, 120],
  [82, 160],
  [94, 204],
  [98, 240],
  [112, 270],
  [104, 296],
  [62, 312],
  [36, 322],
];
const face: readonly Point[] = [
  [20, -66],
  [38, -50],
  [46, -22],
  [49, 10],
  [48, 42],
  [38, 68],
  [18, 80],
];
const hair: readonly Point[] = [
  [50, 14],
  [54, 40],
  [48, 70],
  [28, 92],
];

const ear: readonly Point[] = [
  [47, 18],
  [54, 18],
  [56, 6],
  [52, -8],
  [46, -8],
];

const both = (points: readonly Point[]): Point[] => [
  ...points,
  ...[...points].reverse().map(([left, along]): Point => [-left, along]),
];

export interface FrontTrunkShapes {
  readonly torso: string;
  readonly neck: string;
  readonly top: string;
  readonly pants: string;
  readonly waist: string;
  readonly head: string;
  readonly hair: string;
  readonly ears: string;
  readonly brows: string;
  readonly eyes: string;
  readonly nose: string;
  readonly mouth: string;
}

export function frontTrunkShapes({ trunk, head }: FrontStance): FrontTrunkShapes {
  const onTrunk = (points: readonly Point[], grow = 0): Point[] =>
    points.map(([left, along]) => trunk(left + Math.sign(left) * grow, along));
  const onHead = (points: readonly Point[]): Point[] => points.map(([left, up]) => head(left, up));
  const pair = (points: readonly Point[]): string =>
    line(onHead(points)) + line(onHead(points.map(([left, up]): Point => [-left, up])));
  const top = torso.filter(([, along]) => along > 50 && along < 260);
  const pants = torso.filter(([, along]) => along < 64);
  return {
    torso: blob(onTrunk(both(torso))),
    neck: blob([
      ...onTrunk([
        [-44, 300],
        [-58, 318],
        [58, 318],
        [44, 300],
      ]).slice(0, 2),
      head(-34, -34),
      head(34, -34),
      ...onTrunk([
        [58, 318],
        [44, 296],
        [0, 286],
        [-44, 296],
      ]),
    ]),
    top: blob([
      ...onTrunk([[66, 50]]),
      ...onTrunk(top, 2),
      ...onTrunk([
        [74, 288],
        [56, 306],
        [40, 286],
        [0, 262],
        [-40, 286],
        [-56, 306],
        [-74, 288],
      ]),
      ...onTrunk(
        [...top].reverse().map(([left, along]): Point => [-left, along]),
        2,
      ),
      ...onTrunk([[-66, 50]]),
    ]),
    pants: blob([
      ...onTrunk(pants, 3),
      ...onTrunk([
        [84, 68],
        [0, 62],
        [-84, 68],
      ]),
      ...onTrunk(
        [...pants].reverse().map(([left, along]): Point => [-left, along]),
        3,
      ),
      ...onTrunk([[0, -66]]),
    ]),
    waist: line(
      onTrunk([
        [86, 66],
        [0, 60],
        [-86, 66],
      ]),
    ),
    head: blob(onHead(both(face))),
    hair: blob(
      onHead([...both(hair), [-52, 30], [-46, 44], [-38, 62], [0, 66], [38, 62], [46, 44], [52, 30]]),
    ),
    ears: blob(onHead(ear)) + blob(onHead(ear.map(([left, up]): Point => [-left, up]))),
    brows: pair([
      [12, 30],
      [22, 33],
      [32, 29],
    ]),
    eyes: pair([
      [15, 18],
      [22, 16],
      [29, 18],
    ]),
    nose: line(
      onHead([
        [4, 12],
        [7, -8],
        [-3, -12],
      ]),
    ),
    mouth: line(
      onHead([
        [14, -30],
        [0, -33],
        [-14, -30],
      ]),
    ),
  };
}

/** The psoas and iliacus of one side seen through the front of the body. */
export function frontMuscles({ trunk, legs }: FrontStance, side: Side): { psoas: string; iliacus: string } {
  const outward = side === "left" ? 1 : -1;
  const leg = legs[side];
  const end = offset(leg.hip, leg.thighDeg, 50 * leg.thighStretch, 0);
  const insertion = midpoint(end, trunk(0, -40), 0.12);
  const on = (points: readonly Point[]): Point[] =>
    points.map(([left, along]) => trunk(outward * left, along));
  return {
    psoas: blob([
      ...on([
        [14, 190],
        [30, 150],
        [44, 104],
        [56, 56],
        [64, 16],
      ]),
      insertion,
      ...on([
        [44, 12],
        [34, 52],
        [22, 100],
        [12, 150],
      ]),
    ]),
    iliacus: blob(
      [
        ...on([
          [92, 74],
          [70, 88],
          [48, 66],
          [44, 30],
        ]),
        insertion,
        ...on([
          [68, 14],
          [86, 40],
        ]),
      ],
      0.15,
    ),
  };
}
