import { caution, define, form, motion, repetitions, tempo } from "../build/define.ts";
import { kneeBends, rangeShort, signal, swing, tooFast } from "../build/faults.ts";
import { arm, bothArms, bothLegs, held, leg, posture, standing } from "../build/posture.ts";

const hanging = posture(
  standing,
  { pelvisPitchDeg: -1, neckFlexionDeg: 2, headFlexionDeg: -6 },
  bothArms(arm(176, 4)),
);
const onBar = [held("wristRight", "bar", 0, 1.18), held("wristLeft", "bar", 0, 1.18)] as const;
const bar = { kind: "bar", atHeights: [0, 1.212] } as const;
/** The whole body turns about the bar: forward at the bottom, back at the top. */
const swinging = { start: { pelvisPitchDeg: 15 }, end: { pelvisPitchDeg: -28 } };
const hangingCautions = [
  caution(null, "exercises.caution.stepOff"),
  caution("SHO1", "exercises.caution.shoulders"),
  caution("PRE1", "exercises.caution.notNow"),
];

/** R18. Numbers: ladder specification 0.1.1, R18. */
export const hangingKneeRaise = define({
  id: "R18",
  kind: "rung",
  order: 18,
  stage: 5,
  position: "hanging",
  laterality: "bilateral",
  motion: motion({
    from: posture(hanging, bothLegs(leg(0, 8, -24))),
    to: posture(hanging, { pelvisPitchDeg: -8, lumbarFlexionDeg: 6 }, bothLegs(leg(100, 93, -10))),
    contacts: onBar,
    props: [bar],
    tempo: tempo(1, 1, 3),
    viewHeights: [-0.3, 0.42, 0.04, 1.26],
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: {
      signal: signal("thighPitchDeg", "both"),
      restAt: -89,
      targetAt: 18,
      low: 0,
      high: null,
      minRange: 35,
    },
    minFps: 20,
    faults: [swing(swinging), rangeShort({ end: bothLegs(leg(58, 80, -10)) }), tooFast],
  }),
  dose: repetitions({ min: 6, max: 15, restS: 120, perSide: false }),
  trains: ["hip-flexors", "trunk"],
  needs: [["bar"]],
  cautions: [...hangingCautions, caution(null, "exercises.caution.captainChair")],
  regressId: "R16",
  progressId: "R19",
  evidence: ["AND97", "CALC"],
});

/** R22. Numbers: ladder specification 0.1.1, R22. */
export const hangingPike = define({
  id: "R22",
  kind: "rung",
  order: 22,
  stage: 6,
  position: "hanging",
  laterality: "bilateral",
  motion: motion({
    from: posture(hanging, bothLegs(leg(0, 3, -28))),
    to: posture(hanging, { pelvisPitchDeg: -14, lumbarFlexionDeg: 12 }, bothLegs(leg(92, 3, -22))),
    contacts: onBar,
    props: [bar],
    tempo: tempo(1, 1, 4),
    viewHeights: [-0.3, 0.64, 0.04, 1.26],
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: {
      signal: signal("trunkThighDeg", "both"),
      restAt: 0,
      targetAt: 97,
      low: 80,
      high: null,
      minRange: 30,
    },
    minFps: 20,
    faults: [
      swing(swinging),
      kneeBends({ end: bothLegs(leg(96, 36, -22)) }, "both"),
      rangeShort({ end: bothLegs(leg(52, 3, -22)) }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 10, restS: 150, perSide: false }),
  trains: ["hip-flexors", "trunk"],
  needs: [["bar"]],
  cautions: [
    ...hangingCautions,
    caution("HIP7", "exercises.caution.painfulSnap"),
    caution("FRX3", "exercises.caution.archingSport"),
  ],
  regressId: "R18",
  lateralIds: ["R19", "R20", "R21"],
  evidence: ["AND97", "CALC"],
});
