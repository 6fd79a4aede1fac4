import {
  between,
  blob,
  carry,
  clamp,
  closedBy,
  ellipse,
  limb,
  line,
  offset,
  outline,
  type Point,
  type Profile,
  widthsAt,
} from "../shapes.ts";
import type { DrawnLeg } from "../stance.ts";

const thigh: Profile = [
  [-34, 40, 48],
  [0, 60, 74],
  [40, 66, 77],
  [85, 66, 70],
  [130, 60, 60],
  [175, 51, 49],
  [212, 42, 41],
  [238, 38, 36],
  [256, 30, 28],
];
const shank: Profile = [
  [-20, 22, 24],
  [0, 35, 32],
  [24, 34, 39],
  [56, 30, 49],
  [88, 28, 51],
  [124, 26, 43],
  [162, 23, 31],
  [200, 20, 22],
  [232, 20, 20],
  [252, 19, 21],
];
/** From the ankle: along the foot, up from it. */
const foot: readonly Point[] = [
  [-20, 34],
  [-27, 8],
  [-40, -12],
  [-42, -28],
  [-32, -39],
  [-8, -38],
  [24, -33],
  [52, -36],
  [74, -39],
  [98, -38],
  [109, -32],
  [107, -23],
  [88, -16],
  [62, -6],
  [38, 10],
  [22, 32],
];
const toeJoint: Point = [70, -34];
/** Where the shorts end on the thigh. */
const hemAt = 150;

export interface LegShapes {
  readonly foot: string;
  readonly ankle: string;
  readonly shank: string;
  readonly knee: string;
  readonly kneecap: string;
  readonly thigh: string;
  readonly shorts: string;
  readonly seat: string;
  readonly hem: string;
  readonly kneeLine: string;
  readonly calfLine: string;
  readonly ankleLine: string;
}

export function legShapes(leg: DrawnLeg): LegShapes {
  const { hip, knee, ankle, thighDeg, shankDeg, footDeg } = leg;
  const bendDeg = clamp(leg.kneeFlexionDeg, 0, 140);
  const kneeDeg = (thighDeg + shankDeg) / 2;
  const onThigh = (ahead: number, left: number) => offset(hip, thighDeg, ahead * leg.thighStretch, left);
  const onShank = (ahead: number, left: number) => offset(knee, shankDeg, ahead * leg.shankStretch, left);
  const { shorts, hem } = shortsOf(leg, onThigh);
  return {
    foot: blob(
      carry(
        ankle,
        footDeg,
        foot.map((point) => bendToe(point, leg.toeExtensionDeg)),
      ),
    ),
    ankle: ellipse(ankle, 22, 22),
    shank: limb(shank, knee, shankDeg, leg.shankStretch),
    // A block that turns with half the bend keeps the knee round; the kneecap sits in front of it.
    knee: ellipse(offset(knee, kneeDeg, 0, 1), 38, 35, kneeDeg),
    kneecap: ellipse(
      offset(knee, kneeDeg, 0, 20 + bendDeg * 0.02),
      25 + bendDeg * 0.05,
      18 + bendDeg * 0.02,
      kneeDeg,
    ),
    thigh: limb(thigh, hip, thighDeg, leg.thighStretch),
    shorts,
    seat: seatOf(leg, onThigh),
    hem,
    kneeLine: line([onThigh(160, 14), onThigh(196, 10), onThigh(222, 16)]),
    calfLine: line([onShank(40, -18), onShank(86, -22), onShank(136, -16), onShank(176, -9)]),
    ankleLine: line(
      carry(ankle, footDeg, [
        [2, 4],
        [9, -4],
        [2, -10],
      ]),
    ),
  };
}

function bendToe([ahead, up]: Point, extensionDeg: number): Point {
  if (ahead <= toeJoint[0] || extensionDeg === 0) return [ahead, up];
  return offset(toeJoint, extensionDeg, ahead - toeJoint[0], up - toeJoint[1]);
}

type OnThigh = (ahead: number, left: number) => Point;

/** Shorts over the thigh, the hem a little higher behind. */
function shortsOf(leg: DrawnLeg, onThigh: OnThigh): { readonly shorts: string; readonly hem: string } {
  const { front, back } = outline(thigh, leg.hip, leg.thighDeg, leg.thighStretch, 3, hemAt - 14);
  const [frontWidth, backWidth] = widthsAt(thigh, hemAt);
  const hemFront = onThigh(hemAt + 4, frontWidth + 5);
  const hemBack = onThigh(hemAt - 10, -(backWidth + 5));
  const hem: Point[] = [hemFront, onThigh(hemAt + 7, 6), hemBack];
  return { shorts: closedBy([hemBack, ...back, ...front, hemFront], hem), hem: line(hem) };
}

/** One arc from the back of the pelvis round to the back of the thigh, so that a bent hip stays round. */
function seatOf({ hip, thighDeg, pelvisDeg, hipFlexionDeg }: DrawnLeg, onThigh: OnThigh): string {
  const fromDeg = 180 - pelvisDeg;
  let toDeg = thighDeg - 90;
  while (toDeg < fromDeg - 20) toDeg += 360;
  while (toDeg > fromDeg + 340) toDeg -= 360;
  const flattened = 5 * clamp(hipFlexionDeg / 90, 0, 1);
  const arc: Point[] = [];
  for (let index = 0; index <= 6; index += 1) {
    const radius = 84 - flattened * Math.sin((Math.PI * index) / 6);
    arc.push(offset(hip, between(fromDeg, toDeg, index / 6), radius, 0));
  }
  return blob([...arc, onThigh(60, -76), onThigh(100, -60), onThigh(60, 10), onThigh(0, 20)], 0.15);
}
