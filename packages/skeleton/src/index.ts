export type { ArmAnglesDeg, BodyAnglesDeg, LegAnglesDeg, Side } from "./angles.ts";
export { type Camera, type ProjectedBody, project, sideCamera } from "./camera.ts";
export type { BodyContact } from "./contacts.ts";
export { anglesOf, type HeadingsDeg, headingsOf } from "./headings.ts";
export { type JointName, jointNames, type Point3M, type Pose } from "./joints.ts";
export { type LandmarkName, landmarkNames, oppositeLandmark } from "./landmarks.ts";
export type { Plane } from "./limbs.ts";
export { mirror, mirrorContact, mirrorPath, otherSide } from "./mirror.ts";
export {
  headingsAt,
  type MovementPath,
  minimumJerk,
  type PathKeyframe,
  placedAlong,
  postureAt,
  postureAtTime,
  progressAt,
  repetitionS,
  type Tempo,
} from "./path.ts";
export {
  type ContactError,
  type PlacedBody,
  type PlacedBy,
  type Posture,
  placedBody,
  pose,
  posture,
  type Stature,
} from "./pose.ts";
export { proportions } from "./proportions.ts";
export type { Trunk } from "./trunk.ts";
