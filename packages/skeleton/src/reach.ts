import { atan2Deg, clamp, cosDeg, type Point2, sinDeg, unwindDeg } from "./vector.ts";

/** Two bones in a plane that abduction tilts out of the view; headings in degrees, lengths in body heights. */
export interface TwoBones {
  readonly first: number;
  readonly second: number;
  readonly firstLength: number;
  readonly secondLength: number;
  readonly abduction: number;
  /** The way this joint bends: -1 a knee (the shank turns back), +1 an elbow. */
  readonly bends: 1 | -1;
}

export interface TwoHeadings {
  readonly first: number;
  readonly second: number;
}

const largestBendDeg = 165;
/** A joint straighter than this bends the way it is made; one that is clearly bent keeps its way. */
const straightDeg = 5;

/** From the root to the end as the viewer sees it: length, and its heading relative to the first bone. */
function lineOf(bones: TwoBones, bendDeg: number): { readonly length: number; readonly aheadDeg: number } {
  const { firstLength, secondLength, abduction } = bones;
  const ahead = cosDeg(abduction) * (firstLength + secondLength * cosDeg(bendDeg));
  const across = secondLength * sinDeg(bendDeg);
  return { length: Math.hypot(ahead, across), aheadDeg: atan2Deg(across, ahead) };
}

/** The cosine of the bend that makes the seen line `length` long; out of [-1, 1] when the bones cannot. */
function bendCosine({ firstLength: a, secondLength: b, abduction }: TwoBones, length: number): number {
  const shortening = cosDeg(abduction) ** 2;
  const constant = shortening * a * a + b * b - length * length;
  if (shortening > 1 - 1e-9) return -constant / (2 * a * b);
  const quadratic = b * b * (shortening - 1);
  const linear = 2 * shortening * a * b;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * quadratic * constant));
  return (-linear + root) / (2 * quadratic);
}

/**
 * Headings that bring the end of the limb to `target` (relative to its root), bending the way it already bends; as near as
 * it can come where the target is out of reach.
 */
export function reachPoint(bones: TwoBones, target: Point2): TwoHeadings {
  const bent = bones.second - bones.first;
  const way = Math.abs(bent) < straightDeg ? bones.bends : Math.sign(bent);
  const cosine = clamp(bendCosine(bones, Math.hypot(target[0], target[1])), -1, 1);
  const bendDeg = way * Math.min(largestBendDeg, atan2Deg(Math.sqrt(1 - cosine * cosine), cosine));
  const first = unwindDeg(atan2Deg(target[1], target[0]) - lineOf(bones, bendDeg).aheadDeg, bones.first);
  return { first, second: first + bendDeg };
}

/** The limb turned at its root, its bend unchanged, until its end is `height` above the root (or as near as it can come). */
export function turnToHeight(bones: TwoBones, height: number): TwoHeadings {
  const bendDeg = bones.second - bones.first;
  const { length, aheadDeg } = lineOf(bones, bendDeg);
  const sine = clamp(height / length, -1, 1);
  const rising = atan2Deg(sine, Math.sqrt(1 - sine * sine));
  const [near, far] = [rising, 180 - rising]
    .map((headingDeg) => unwindDeg(headingDeg - aheadDeg, bones.first))
    .sort((a, b) => Math.abs(a - bones.first) - Math.abs(b - bones.first));
  const first = near ?? far ?? bones.first;
  return { first, second: first + bendDeg };
}
