import { defineConstants } from "../constant.ts";

/** Constants of the skeleton room. */
export const skeletonConstants = defineConstants({
  "skeleton.thighLengthHeights": {
    value: 0.245,
    unit: "body heights",
    bounds: [0.22, 0.27],
    status: "seen",
    sources: ["DELEVA96"],
    note: "Hip centre to knee centre as a share of stature, as the figure of the look draws it.",
  },
});
