import { defineConstants } from "../constant.ts";

const asDrawn = "Share of stature as the figure is drawn";
const length = (value: number, low: number, high: number, what: string) =>
  ({
    value,
    unit: "body heights",
    bounds: [low, high],
    status: "engineering-default",
    sources: [],
    note: `${what}. ${asDrawn}; measured adults lie within the bounds.`,
  }) as const;

/** Proportions of the drawn and simulated body. Segment masses belong to the body room. */
export const skeletonConstants = defineConstants({
  "skeleton.thighLengthHeights": length(0.245, 0.22, 0.27, "Hip centre to knee centre"),
  "skeleton.shankLengthHeights": length(0.246, 0.22, 0.27, "Knee centre to ankle centre"),
  "skeleton.ankleHeightHeights": length(0.039, 0.035, 0.05, "Ankle centre above the sole"),
  "skeleton.upperArmLengthHeights": length(0.172, 0.155, 0.19, "Shoulder centre to elbow centre"),
  "skeleton.forearmLengthHeights": length(0.146, 0.135, 0.165, "Elbow centre to wrist centre"),
  "skeleton.trunkLengthHeights": length(
    0.276,
    0.25,
    0.31,
    "Mid hip to mid shoulder along the straight spine",
  ),
  "skeleton.hipHalfBreadthHeights": length(0.05, 0.04, 0.06, "Midline to hip centre"),
  "skeleton.shoulderHalfBreadthHeights": length(0.105, 0.09, 0.13, "Midline to shoulder centre"),
  "skeleton.earHalfBreadthHeights": length(0.043, 0.038, 0.05, "Midline to ear"),
  "skeleton.farSideVisibility": {
    value: 0.7,
    unit: "1",
    bounds: [0.2, 0.95],
    status: "engineering-default",
    sources: [],
    note: "Landmark visibility given to joints on the side away from a simulated side camera. Pose models report anything from 0.2 to 0.95 there.",
  },
});
