/** Joints that motion follows, in the order every typed array of this room uses. */
export const trackedJoints = [
  "nose",
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

export type TrackedJoint = (typeof trackedJoints)[number];

export const jointCount = trackedJoints.length;

/** Position of a joint in the typed arrays; left and right neighbours differ by one. */
export const joint = {
  nose: 0,
  shoulderLeft: 1,
  shoulderRight: 2,
  elbowLeft: 3,
  elbowRight: 4,
  wristLeft: 5,
  wristRight: 6,
  hipLeft: 7,
  hipRight: 8,
  kneeLeft: 9,
  kneeRight: 10,
  ankleLeft: 11,
  ankleRight: 12,
  heelLeft: 13,
  heelRight: 14,
  toeLeft: 15,
  toeRight: 16,
} as const satisfies Record<TrackedJoint, number>;

/** MediaPipe landmark of each tracked joint. */
export const mediaPipeIndex: readonly number[] = [
  0, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
];

export const mediaPipeLandmarks = 33;

/** Numbers per joint: x and y in the picture, then x, y, z in space. */
export const valuesPerJoint = 5;
export const valuesPerPose = jointCount * valuesPerJoint;

/**
 * One moment of a body: for each joint the picture position (x right, y up, in picture heights) and the position in
 * space (x right, y up, z toward the camera or by the laboratory, metres). NaN stands for not seen, everywhere.
 */
export type PoseArray = Float64Array;

export function emptyPose(): PoseArray {
  return new Float64Array(valuesPerPose).fill(Number.NaN);
}
