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

/** Where each landmark stands in a layout; worked out once, because a body is laid out for every picture. */
const places: readonly ((layout: Layout) => Point3M)[] = landmarkNames.map((name) => {
  const side = name.endsWith("Left") ? "left" : "right";
  const part = name.replace(/(?:Left|Right)$/, "");
  switch (part) {
    case "hip":
    case "knee":
    case "ankle":
    case "heel":
    case "toe":
      return ({ legs }) => legs[side][part];
    case "shoulder":
    case "elbow":
    case "wrist":
    case "index":
    case "pinky":
    case "thumb":
      return ({ arms }) => arms[side][part];
    default:
      return ({ head }) => head[name as keyof typeof head];
  }
});

/** The 33 points of a laid-out body, body heights. */
export const landmarkPoints = (layout: Layout): readonly Point3M[] => places.map((place) => place(layout));
