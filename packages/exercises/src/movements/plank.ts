import { define, form, motion, tempo } from "../build/define.ts";
import { hipsSag, signal } from "../build/faults.ts";
import { highPlank, plankShape } from "../build/plank.ts";
import { arm, held, leg, posture } from "../build/posture.ts";

const elbowsUnderShoulders = posture(
  highPlank,
  plankShape(83, arm(83, 90, 0), leg(3, 2, 9, 70), { neckFlexionDeg: -10, headFlexionDeg: -8 }),
);

/** Test T21: forearm plank, timed until the hips sag. */
export const plank = define({
  id: "plank",
  kind: "movement",
  position: "plank",
  laterality: "bilateral",
  motion: motion({
    from: posture(elbowsUnderShoulders, plankShape(66, arm(58, 98, 0), leg(-23, 4, 6, 70))),
    to: elbowsUnderShoulders,
    contacts: [
      held("elbowRight", "floor", 0.258, 0.033),
      held("ankleRight", "floor", -0.5, 0.089, "slide"),
      held("ankleLeft", "floor", -0.5, 0.089, "slide"),
    ],
    props: [{ kind: "mat" }],
    tempo: tempo(2, null, 2),
    viewHeights: [-0.66, 0.5, 0, 0.4],
    arrowJoint: "hipRight",
  }),
  form: form({
    count: {
      signal: signal("hipLineOffsetTrunks", "both"),
      restAt: -0.28,
      targetAt: 0,
      low: 0,
      high: 0.1,
      minRange: 0.12,
    },
    holdTolerance: 0.1,
    minFps: 10,
    faults: [hipsSag({ end: plankShape(74, arm(70, 94, 0), leg(-11, 3, 6, 70)) }, { during: "hold" })],
  }),
  dose: null,
  trains: ["trunk"],
  evidence: ["STR14"],
});
