import { type PoseArray, valuesPerJoint } from "./joints.ts";

/**
 * Brings poses in pixels to picture heights, in place. A recording that does not tell the height of its picture is given the
 * lowest point it shows: no more than the picture, and near it where feet are seen.
 */
export function inPictureHeights(poses: readonly (PoseArray | null)[], heightPx: number | null): void {
  const height = heightPx ?? lowestPoint(poses);
  if (!(height > 0)) return;
  for (const pose of poses)
    for (let at = 0; pose !== null && at < pose.length; at += valuesPerJoint) {
      pose[at] = (pose[at] as number) / height;
      pose[at + 1] = (pose[at + 1] as number) / height;
    }
}

function lowestPoint(poses: readonly (PoseArray | null)[]): number {
  let lowest = 0;
  for (const pose of poses)
    for (let at = 1; pose !== null && at < pose.length; at += valuesPerJoint) {
      const y = Math.abs(pose[at] as number);
      if (y > lowest) lowest = y;
    }
  return lowest;
}
