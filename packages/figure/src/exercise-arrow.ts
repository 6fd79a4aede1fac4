import type { Motion } from "@hipfirst/exercises";
import type { Point3M, Posture, Side } from "@hipfirst/skeleton";
import { arrowMarkup, continued, pushedOutward } from "./arrow.ts";
import type { Point } from "./shapes.ts";

/** The part of the way that is drawn: the rest would lie on the body. */
const limbWay = [0.14, 0.92] as const;
const hipWay = [0.5, 0.95] as const;
const steps = 10;
/** Distance of the arrow from the centre of a hip, beyond the seat. */
const hipClearance = 118;
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
  return arrowMarkup(
    pushedOutward(
      path,
      moments.map((joints) => drawn(joints[hip])),
    ),
    floor,
  );
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
