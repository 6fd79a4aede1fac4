import type { JointName, PlacedBody } from "@hipfirst/skeleton";
import type { PlanePoint } from "./frame.ts";

/** A joint in the plane of movement. */
export function at({ joints }: PlacedBody, joint: JointName): PlanePoint {
  const point = joints[joint];
  return { xM: point[0], yM: point[1] };
}

/** The point this share of the way from a to b. */
export function mix(a: PlanePoint, b: PlanePoint, way: number): PlanePoint {
  return { xM: a.xM + way * (b.xM - a.xM), yM: a.yM + way * (b.yM - a.yM) };
}

export function middleOf(posture: PlacedBody, a: JointName, b: JointName): PlanePoint {
  return mix(at(posture, a), at(posture, b), 0.5);
}
