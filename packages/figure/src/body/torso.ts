import { blob, line, type Point } from "../shapes.ts";
import type { Stance } from "../stance.ts";

/** Forward of the centre line and up along it; the front from the collar bone down, the back from the seat up. */
const front: readonly Point[] = [
  [12, 322],
  [26, 310],
  [44, 294],
  [62, 268],
  [72, 236],
  [70, 204],
  [61, 168],
  [55, 130],
  [54, 96],
  [57, 62],
  [57, 28],
  [46, -6],
  [20, -40],
];
const back: readonly Point[] = [
  [-30, -72],
  [-62, -56],
  [-82, -22],
  [-85, 10],
  [-76, 44],
  [-60, 74],
  [-50, 104],
  [-49, 134],
  [-58, 168],
  [-70, 206],
  [-75, 240],
  [-69, 274],
  [-54, 304],
  [-34, 322],
];

export interface TorsoShapes {
  readonly torso: string;
  readonly neck: string;
  readonly top: string;
  readonly pants: string;
  readonly waist: string;
}

export function torsoShapes({ trunk, head }: Stance): TorsoShapes {
  const points = (list: readonly Point[], grow = 0): Point[] =>
    list.map(([forward, along]) => trunk(forward + grow, along));
  return {
    torso: blob(points([...front, ...back])),
    neck: blob(
      [
        head(36, -44),
        ...points([
          [26, 334],
          [30, 312],
          [24, 284],
          [-36, 284],
          [-51, 306],
          [-42, 330],
        ]),
        head(-47, -6),
        head(-38, 22),
        head(10, 6),
      ],
      0.14,
    ),
    // A sleeveless top: the torso below the neckline, a little wider.
    top: blob([
      trunk(54, 286),
      ...points(
        front.filter(([, along]) => along < 280 && along > 40),
        2,
      ),
      trunk(10, 36),
      ...points(
        back.filter(([, along]) => along < 290 && along > 40),
        -2,
      ),
      ...points([
        [-58, 296],
        [-38, 302],
        [-14, 286],
        [20, 274],
        [38, 288],
      ]),
    ]),
    pants: blob([
      trunk(59, 64),
      ...points(
        front.filter(([, along]) => along < 64),
        3,
      ),
      ...points(
        back.filter(([, along]) => along < 60),
        -2,
      ),
      ...points([
        [-67, 64],
        [-30, 70],
        [20, 70],
      ]),
    ]),
    waist: line(
      points([
        [58, 62],
        [20, 69],
        [-30, 70],
        [-65, 65],
      ]),
    ),
  };
}
