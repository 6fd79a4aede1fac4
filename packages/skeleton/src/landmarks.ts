import type { Point3M } from "./joints.ts";
import type { Layout } from "./layout.ts";

/** MediaPipe's pose landmarks, in its order. */
export const landmarkNames = [
  "nose",
  "eyeInnerLeft",
  "eyeLeft",
  "eyeOuterLeft",
  "eyeInnerRight",
  "eyeRight",
  "eyeOuterRight",
  "earLeft",
  "earRight",
  "mouthLeft",
  "mouthRight",
  "shoulderLeft",
  "shoulderRight",
  "elbowLeft",
  "elbowRight",
  "wristLeft",
  "wristRight",
  "pinkyLeft",
  "pinkyRight",
  "indexLeft",
  "indexRight",
  "thumbLeft",
  "thumbRight",
  "hipLeft",
  "hipRight",
  "kneeLeft",
  "kneeRight",
  "ankleLeft",
  "ankleRight",
  "heelLeft",
  "heelRight",
  "toeLeft",
  "toeRight",
] as const;

export type LandmarkName = (typeof landmarkNames)[number];

/** Position of the same landmark on the other side of the body; the nose is its own. */
export const oppositeLandmark: readonly number[] = landmarkNames.map((name) =>
  name === "nose"
    ? 0
    : landmarkNames.indexOf(
        (name.endsWith("Left")
          ? name.replace("Left", "Right")
          : name.replace("Right", "Left")) as LandmarkName,
      ),
);

/** The 33 points of a laid-out body, body heights. */
export function landmarkPoints({ legs, arms, head }: Layout): readonly Point3M[] {
  return landmarkNames.map((name): Point3M => {
    if (name in head) return head[name as keyof typeof head];
    const side = name.endsWith("Left") ? "left" : "right";
    const part = name.replace(/Left|Right/, "");
    const points: Readonly<Record<string, Point3M>> = { ...legs[side], ...arms[side] };
    return points[part] as Point3M;
  });
}
