import { numberOf } from "@hipfirst/evidence";

/** Segment lengths and offsets in body heights; multiply by stature for metres. */
export const proportions = {
  thigh: numberOf("skeleton.thighLengthHeights"),
  shank: numberOf("skeleton.shankLengthHeights"),
  ankleHeight: numberOf("skeleton.ankleHeightHeights"),
  upperArm: numberOf("skeleton.upperArmLengthHeights"),
  forearm: numberOf("skeleton.forearmLengthHeights"),
  trunk: numberOf("skeleton.trunkLengthHeights"),
  hipHalfBreadth: numberOf("skeleton.hipHalfBreadthHeights"),
  shoulderHalfBreadth: numberOf("skeleton.shoulderHalfBreadthHeights"),
  earHalfBreadth: numberOf("skeleton.earHalfBreadthHeights"),
} as const;

/** Points of the foot from the ankle: along the foot, and up from it at a right angle. */
export const footShape = {
  heel: [-0.036, -0.03],
  toeJoint: [0.07, -0.034],
  toe: [0.1, -0.03],
} as const;

/** Points of the hand from the wrist: along the hand, toward the thumb side of the drawing, and to the side. */
export const handShape = {
  index: [0.078, 0.008, 0.008],
  pinky: [0.07, -0.01, -0.012],
  thumb: [0.046, 0.026, 0.014],
} as const;

/** Where the arm hangs and the skull sits on the trunk: forward of the centre line, and up along it. */
export const trunkShape = {
  shoulder: [-0.004, proportions.trunk],
  back: [-0.07, 0.206],
  skullBase: [0.004, 0.372],
} as const;

/** Points of the head from the skull base: forward, up, and to each side. */
export const headShape = {
  nose: [0.0695, 0.0006, 0],
  eyeInner: [0.048, 0.021, 0.01],
  eye: [0.047, 0.021, 0.018],
  eyeOuter: [0.045, 0.021, 0.026],
  ear: [-0.0018, 0.0138, proportions.earHalfBreadth],
  mouth: [0.055, -0.018, 0.014],
  backOfHead: [-0.053, 0.028, 0],
} as const;
