/** Joint centres and end points that every room names alike (`named joints` of the command line). */
export const jointNames = [
  "nose",
  "earLeft",
  "earRight",
  "shoulderLeft",
  "shoulderRight",
  "elbowLeft",
  "elbowRight",
  "wristLeft",
  "wristRight",
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

export type JointName = (typeof jointNames)[number];

/** Metres; x forward (where the person faces when upright), y up, z to the person's right. Floor at y = 0. */
export type Point3M = readonly [xM: number, yM: number, zM: number];

/** A posture placed in the world. */
export type Pose = Readonly<Record<JointName, Point3M>>;
