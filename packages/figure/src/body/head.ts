import { blob, line, type Point } from "../shapes.ts";
import type { Stance } from "../stance.ts";

const face: readonly Point[] = [
  [-6, 99],
  [22, 97],
  [46, 84],
  [60, 62],
  [64, 44],
  [61, 30],
  [69, 16],
  [79, 3],
  [76, -3],
  [66, -6],
  [69, -13],
  [66, -18],
  [68, -24],
  [62, -31],
  [65, -42],
  [58, -53],
  [42, -54],
  [18, -42],
  [2, -30],
  [-22, -20],
  [-44, 4],
  [-55, 34],
  [-52, 66],
  [-34, 90],
];
const hair: readonly Point[] = [
  [60, 66],
  [50, 76],
  [36, 72],
  [24, 58],
  [12, 50],
  [6, 34],
  [2, 26],
  [-8, 26],
  [-14, 12],
  [-20, -6],
  [-36, -14],
  [-50, 2],
  [-60, 34],
  [-57, 68],
  [-38, 95],
  [-6, 106],
  [26, 103],
  [50, 90],
  [62, 76],
];
const ear: readonly Point[] = [
  [-2, 28],
  [7, 27],
  [9, 16],
  [3, 4],
  [-5, 4],
  [-8, 16],
];

export interface HeadShapes {
  readonly head: string;
  readonly hair: string;
  readonly ear: string;
  readonly hairLight: string;
  readonly brow: string;
  readonly eye: string;
  readonly mouth: string;
  readonly jaw: string;
}

export function headShapes({ head }: Stance): HeadShapes {
  const on = (points: readonly Point[]): Point[] => points.map(([forward, up]) => head(forward, up));
  return {
    head: blob(on(face), 0.155),
    hair: blob(on(hair), 0.16),
    ear: blob(on(ear)),
    hairLight:
      line(
        on([
          [40, 84],
          [8, 74],
          [-22, 40],
          [-32, 8],
        ]),
      ) +
      line(
        on([
          [18, 94],
          [-20, 82],
          [-44, 48],
          [-48, 16],
        ]),
      ),
    brow: line(
      on([
        [46, 38],
        [54, 41],
        [60, 38],
      ]),
    ),
    eye: line(
      on([
        [48, 27],
        [53, 25],
        [58, 27],
      ]),
    ),
    mouth: line(
      on([
        [66, -18],
        [60, -18.5],
        [54, -16],
      ]),
    ),
    jaw: line(
      on([
        [44, -52],
        [22, -40],
        [4, -24],
        [0, -4],
      ]),
    ),
  };
}
