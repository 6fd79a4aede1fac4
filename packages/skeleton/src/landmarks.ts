import type { Side } from "./angles.ts";
import type { Point3M } from "./joints.ts";
import { type FacePoint, facePoints, handOf, type Layout } from "./layout.ts";
import type { HandPoints } from "./limbs.ts";

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

/** A layout with what landmarks need beyond its joints. */
interface Detailed {
  readonly layout: Layout;
  readonly hands: Readonly<Record<Side, HandPoints>>;
  readonly face: Readonly<Record<FacePoint, Point3M>>;
}

/** Where each landmark stands; worked out once, because a body is laid out for every picture. */
const places: readonly ((detailed: Detailed) => Point3M)[] = landmarkNames.map((name) => {
  const side = name.endsWith("Left") ? "left" : "right";
  const part = name.replace(/(?:Left|Right)$/, "");
  switch (part) {
    case "hip":
    case "knee":
    case "ankle":
    case "heel":
    case "toe":
      return ({ layout }) => layout.legs[side][part];
    case "shoulder":
    case "elbow":
    case "wrist":
      return ({ layout }) => layout.arms[side][part];
    case "index":
    case "pinky":
    case "thumb":
      return ({ hands }) => hands[side][part];
    case "nose":
      return ({ layout }) => layout.head.nose;
    case "ear":
      return ({ layout }) => layout.head[name as "earLeft" | "earRight"];
    default:
      return ({ face }) => face[name as FacePoint];
  }
});

/** The 33 points of a laid-out body, body heights. */
export function landmarkPoints(layout: Layout): readonly Point3M[] {
  const hands = { left: handOf(layout, "left"), right: handOf(layout, "right") };
  const detailed: Detailed = { layout, hands, face: facePoints(layout) };
  return places.map((place) => place(detailed));
}
