import { define, form, motion, standingView, tempo } from "../build/define.ts";
import { signal } from "../build/faults.ts";
import { ankleHeight, arm, bothArms, bothLegs, held, leg, posture, standing } from "../build/posture.ts";

const feet = [
  held("ankleLeft", "floor", 0, ankleHeight),
  held("ankleRight", "floor", 0, ankleHeight),
] as const;

/** Test T17, bodyweight squat. Depth is described, not prescribed; the tempo is our choice. */
export const squat = define({
  id: "squat",
  kind: "movement",
  position: "standing",
  laterality: "bilateral",
  motion: motion({
    from: posture(standing, bothArms(arm(20, 10))),
    to: posture(
      standing,
      { pelvisPitchDeg: 38, neckFlexionDeg: -16 },
      bothLegs(leg(113, 105, 30)),
      bothArms(arm(122, 6)),
    ),
    contacts: feet,
    props: [],
    tempo: tempo(2, 0, 2),
    lowering: "out",
    viewHeights: standingView,
    arrowJoint: "hipRight",
  }),
  form: form({
    count: {
      signal: signal("kneeFlexionDeg", "both"),
      restAt: 1,
      targetAt: 105,
      low: 60,
      high: null,
      minRange: 30,
    },
    minFps: 15,
    faults: [],
  }),
  dose: null,
  trains: ["general"],
  evidence: ["KLUK21"],
});

const armsCrossed = bothArms(arm(38, 118));
const onChair = posture(standing, { pelvisPitchDeg: 4 }, armsCrossed, bothLegs(leg(88, 96, 12)));

/** Tests T14 and T15, sit to stand. Counted at the top, where the person stands. */
export const sitToStand = define({
  id: "sit-to-stand",
  kind: "movement",
  position: "seated",
  laterality: "bilateral",
  motion: motion({
    from: onChair,
    through: posture(
      standing,
      { pelvisPitchDeg: 38, neckFlexionDeg: -12 },
      armsCrossed,
      bothLegs(leg(103, 81, 16)),
    ),
    to: posture(standing, armsCrossed),
    contacts: [
      held("ankleLeft", "floor", 0.192, ankleHeight),
      held("ankleRight", "floor", 0.192, ankleHeight),
    ],
    props: [{ kind: "chair", atHeights: [0, 0.235] }],
    tempo: tempo(1, 0, 1.5),
    viewHeights: [-0.24, 0.44, 0, 1],
    arrowJoint: "hipRight",
  }),
  form: form({
    count: {
      signal: signal("hipRiseTrunks", "both"),
      restAt: 0,
      targetAt: 0.81,
      low: 0.6,
      high: null,
      minRange: 0.35,
    },
    minFps: 15,
    faults: [],
  }),
  dose: null,
  trains: ["general"],
  needs: [["chair"]],
  evidence: ["KLUK21", "BOH10"],
});
