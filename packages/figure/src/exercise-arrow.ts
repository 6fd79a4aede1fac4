import type { Motion } from "@hipfirst/exercises";
import type { Point3M, Posture, Side } from "@hipfirst/skeleton";
import { arrowMarkup, continued, pushedOutward } from "./arrow.ts";
import { clamp, type Point } from "./shapes.ts";

/** The part of the way that is drawn: the rest would lie on the body. */
const limbWay = [0.14, 0.92] as const;
const hipWay = [0.5, 0.95] as const;
const steps = 20;
/** Distance of the arrow from the centre of a hip, beyond the seat. */
const hipClearance = 118;
/** Half the width of a lower leg and a little air. */
const legClearance = 44;
const shortestPast = 60;
/** Seen from the front the moving hip may be the lower one, with the pelvis and an arm above it. */
const frontClearance = 220;
/** A hip this far above the shoulders is in a pike. */
const pikeRise = 180;

type Joints = Posture["joints"];

const drawn = ([x, y]: Point3M): Point => [x * 1000, y * 1000];

/** The arrow of a movement, beside the path of its moving joint; empty when it has none. */
export function arrowOf(motion: Motion, side: Side, at: (progress: number) => Posture): string {
  const joint = motion.arrowJoint;
  if (joint === null) return "";
  const isHip = joint.startsWith("hip");
  const [from, to] = isHip ? hipWay : limbWay;
  const moments = Array.from(
    { length: steps + 1 },
    (_, index) => at(from + ((to - from) * index) / steps).joints,
  );
  const path = moments.map((joints) => drawn(joints[joint]));
  const floor = motion.viewHeights[2] === 0;
  if (isHip)
    return arrowMarkup(
      besideHip(path, moments, side, motion.plane === "frontal" ? frontClearance : hipClearance),
      floor,
    );
  const hip = joint.endsWith("Left") ? "hipLeft" : "hipRight";
  const outward = pushedOutward(
    path,
    moments.map((joints) => drawn(joints[hip])),
  );
  return arrowMarkup(joint.startsWith("knee") ? pastTheLeg(outward, at(1).joints, hip) : outward, floor);
}

/** What is left of a knee's arrow after it has passed the lower leg as that hangs at the end; all of it when that is too little. */
function pastTheLeg(path: readonly Point[], end: Joints, hip: "hipLeft" | "hipRight"): readonly Point[] {
  const [knee, ankle, toe] =
    hip === "hipLeft"
      ? [end.kneeLeft, end.ankleLeft, end.toeLeft]
      : [end.kneeRight, end.ankleRight, end.toeRight];
  const isOnLeg = (point: Point): boolean =>
    Math.min(distanceTo(point, drawn(knee), drawn(ankle)), distanceTo(point, drawn(ankle), drawn(toe))) <
    legClearance;
  const past = path.slice(path.findLastIndex(isOnLeg) + 1);
  const [first, last] = [past[0], past.at(-1)];
  if (first === undefined || last === undefined) return path;
  return Math.hypot(last[0] - first[0], last[1] - first[1]) < shortestPast ? path : past;
}

/** From a point to the nearest point of a line between two others. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1);
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/**
 * A hip has body all round it. In a pike it turns about the shoulders; lying, the arrow continues its way above the body;
 * standing, it turns about the middle of the body.
 */
function besideHip(
  path: readonly Point[],
  moments: readonly Joints[],
  side: Side,
  clearance: number,
): Point[] {
  const shoulders = moments.map((joints) =>
    drawn(side === "right" ? joints.shoulderRight : joints.shoulderLeft),
  );
  const ankles = moments.map((joints) => drawn(side === "right" ? joints.ankleRight : joints.ankleLeft));
  const [shoulder, ankle, hip] = [shoulders.at(-1), ankles.at(-1), path.at(-1)];
  if (shoulder === undefined || ankle === undefined || hip === undefined) return [];
  if (hip[1] > shoulder[1] + pikeRise) return pushedOutward(path, shoulders, clearance);
  if (Math.abs(shoulder[0] - ankle[0]) > Math.abs(shoulder[1] - ankle[1])) return continued(path, clearance);
  const middles = shoulders.map(([x, y], index): Point => {
    const [ankleX, ankleY] = ankles[index] ?? [x, y];
    return [(x + ankleX) / 2, (y + ankleY) / 2];
  });
  return pushedOutward(path, middles, clearance);
}
