import { between, blob, clamp, ellipse, line, midpoint, offset, type Point } from "../shapes.ts";
import type { Depth, Stance } from "../stance.ts";

/** The psoas and iliacus seen through the body. */
export interface XrayShapes {
  readonly psoas: string;
  readonly iliacus: string;
  readonly psoasFibres: string;
  readonly iliacusFibres: string;
}

/** Lumbar spine, pelvis and thigh bone. */
export interface BoneShapes {
  readonly spine: string;
  readonly processes: string;
  readonly pelvis: string;
  readonly femur: string;
  readonly femoralHead: string;
}

/** Lumbar vertebrae L1 to L5: forward of the centre line and up along it, at the body and at the spinous process. */
const vertebrae = [
  { along: 196, body: -40, process: -60 },
  { along: 168, body: -35, process: -54 },
  { along: 140, body: -31, process: -50 },
  { along: 112, body: -31, process: -50 },
  { along: 84, body: -36, process: -56 },
] as const;
const pelvis: readonly Point[] = [
  [46, 62],
  [34, 86],
  [6, 100],
  [-26, 96],
  [-52, 74],
  [-58, 50],
  [-46, 30],
  [-34, 14],
  [-30, -12],
  [-34, -40],
  [-24, -56],
  [-8, -46],
  [0, -24],
  [22, -22],
  [48, -14],
  [54, -2],
  [40, 8],
  [30, 18],
  [36, 40],
];
const femur: readonly Point[] = [
  [-6, 18],
  [-22, 6],
  [-20, -12],
  [-4, -20],
  [14, -30],
  [40, -26],
  [70, -14],
  [150, -11],
  [206, -14],
  [232, -24],
  [250, -16],
  [252, 10],
  [240, 22],
  [216, 14],
  [150, 9],
  [80, 6],
  [48, 6],
  [22, 14],
];
const psoasWidths = [4, 11, 17, 20, 18, 15, 10, 4] as const;
const fibreWidths = [9, 15, 18, 16, 12, 7, 1] as const;

/** The direction of a polyline at a point, turned a quarter to the left, one unit long. */
function normalAt(points: readonly Point[], index: number): Point {
  const [ax, ay] = points[Math.max(0, index - 1)] as Point;
  const [bx, by] = points[Math.min(points.length - 1, index + 1)] as Point;
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [-(by - ay) / length, (bx - ax) / length];
}

const beside = (points: readonly Point[], widths: readonly number[]): Point[] =>
  points.map(([x, y], index) => {
    const [nx, ny] = normalAt(points, index);
    const width = widths[index] ?? 0;
    return [x + nx * width, y + ny * width];
  });

export function xrayShapes(stance: Stance, depth: Depth): XrayShapes {
  const { trunk } = stance;
  const leg = stance.legs[depth];
  const flexion = clamp(leg.hipFlexionDeg, -20, 130);
  const onThigh = (ahead: number, left: number) =>
    offset(leg.hip, leg.thighDeg, ahead * leg.thighStretch, left);
  const insertion = onThigh(58, between(4, -6, clamp(flexion / 60, 0, 1)));
  const brim = trunk(between(27, 40, clamp(flexion / 90, 0, 1)), between(10, 26, clamp(flexion / 110, 0, 1)));
  // A shortened muscle is a thicker one.
  const bulge = 1 + 0.28 * clamp(flexion / 100, 0, 1);
  const psoasLine: Point[] = [
    trunk(-24, 184),
    trunk(-18, 150),
    trunk(-8, 112),
    trunk(6, 74),
    trunk(22, 42),
    brim,
    midpoint(brim, insertion, 0.55),
    insertion,
  ];
  const widths = psoasWidths.map((width, index) => (index >= 2 && index <= 5 ? width * bulge : width));
  const minus = widths.map((width) => -width);
  const [lowX, lowY] = midpoint(brim, insertion, 0.4);
  return {
    psoas: blob([...beside(psoasLine, widths), ...beside(psoasLine, minus).reverse()]),
    iliacus: blob(
      [
        ...(
          [
            [44, 60],
            [34, 78],
            [10, 92],
            [-16, 90],
            [-30, 76],
            [-8, 50],
            [14, 24],
          ] as const
        ).map(([x, y]) => trunk(x, y)),
        midpoint(brim, insertion),
        insertion,
        [lowX + 3, lowY],
        brim,
        trunk(42, 38),
      ],
      0.15,
    ),
    psoasFibres: [-0.5, 0, 0.5].map((share) => line(fibre(psoasLine, share))).join(""),
    iliacusFibres: (
      [
        [36, 72],
        [14, 86],
        [-10, 85],
      ] as const
    )
      .map(([x, y]) => line([trunk(x, y), trunk(between(x, 30, 0.55), between(y, 22, 0.55)), brim]))
      .join(""),
  };
}

const fibre = (along: readonly Point[], share: number): Point[] =>
  along.slice(1).map(([x, y], index) => {
    const [nx, ny] = normalAt(along, index + 1);
    const width = (fibreWidths[index] ?? 0) * share;
    return [x + nx * width, y + ny * width];
  });

export function boneShapes({ trunk, legs }: Stance, depth: Depth): BoneShapes {
  const { hip, thighDeg, thighStretch } = legs[depth];
  const halfWidth = 17;
  const halfHeight = 10.5;
  const vertebra = ({ body: x, along: y }: (typeof vertebrae)[number]): string =>
    blob(
      [
        trunk(x + halfWidth, y + halfHeight),
        trunk(x + halfWidth - 2, y),
        trunk(x + halfWidth, y - halfHeight),
        trunk(x - halfWidth, y - halfHeight),
        trunk(x - halfWidth + 2, y),
        trunk(x - halfWidth, y + halfHeight),
      ],
      0.1,
    );
  const process = ({ process: x, along: y }: (typeof vertebrae)[number]): string =>
    blob([trunk(x + 4, y + 5), trunk(x - 9, y - 4), trunk(x - 7, y - 12), trunk(x + 4, y - 5)], 0.1);
  return {
    spine: vertebrae.map(vertebra).join(""),
    processes: vertebrae.map(process).join(""),
    pelvis: blob(pelvis.map(([forward, along]) => trunk(forward, along))),
    femur: blob(femur.map(([ahead, left]) => offset(hip, thighDeg, ahead * thighStretch, left))),
    femoralHead: ellipse(hip, 19, 19),
  };
}
