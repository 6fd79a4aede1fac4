import { define, form, motion, standingView, tempo } from "../build/define.ts";
import { signal } from "../build/faults.ts";
import { arm, leg, posture, standing } from "../build/posture.ts";

const stride = posture(standing, { pelvisPitchDeg: 3 });

/** A06. Numbers: ladder specification 0.1.1, A06; ten minutes to begin with are our choice. Each swing of a leg is counted. */
export const walking = define({
  id: "A06",
  kind: "adjunct",
  position: "standing",
  laterality: "alternating",
  motion: motion({
    from: posture(stride, {
      right: { leg: leg(-12, 22, 2), arm: arm(18, 24) },
      left: { leg: leg(28, 6), arm: arm(-22, 14) },
    }),
    to: posture(stride, {
      right: { leg: leg(28, 6), arm: arm(-22, 14) },
      left: { leg: leg(-12, 22, 2), arm: arm(18, 24) },
    }),
    contacts: [],
    props: [],
    tempo: tempo(0.5, 0, 0.5),
    viewHeights: standingView,
    arrowJoint: null,
  }),
  form: form({
    count: {
      signal: signal("thighSwingDeg"),
      restAt: -15,
      targetAt: 25,
      low: null,
      high: null,
      minRange: 15,
    },
    minFps: 15,
    faults: [],
  }),
  dose: { type: "minutes", min: 10, max: 30, holdsPerSet: null, sets: [1, 1], restS: 0, perSide: false },
  trains: ["general"],
  evidence: ["NG59", "JOSPT21"],
});
