import { define, form, motion, tempo } from "../build/define.ts";
import { signal } from "../build/faults.ts";
import { arm, bothArms, held, leg, lying, posture } from "../build/posture.ts";

const kneeHeld = posture(lying, bothArms(arm(52, 6, -20)), {
  left: { leg: leg(118, 124, -10) },
  right: { leg: leg(86, 100, -10) },
});

/** Test T08: from above the hip, the other knee held to the chest, the test leg is lowered and left to hang; the thigh is read against level. */
export const thomas = define({
  id: "thomas",
  kind: "movement",
  position: "supine",
  laterality: "unilateral",
  motion: motion({
    from: kneeHeld,
    to: posture(kneeHeld, { right: { leg: leg(-2, 74, -14) } }),
    contacts: [held("pelvis", "seat", 0, 0.414)],
    props: [{ kind: "table", atHeights: [0.06, 0.33] }],
    tempo: tempo(3, null, 3),
    lowering: "out",
    viewHeights: [-0.62, 0.5, 0, 0.8],
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: 86, targetAt: -2, low: null, high: null, minRange: 25 },
    holdTolerance: 3,
    minFps: 5,
    faults: [],
  }),
  dose: null,
  trains: ["general"],
  evidence: ["PEEL08", "VIG16", "CABRIG"],
});
