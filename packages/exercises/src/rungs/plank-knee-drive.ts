import { caution, define, form, motion, repetitions, tempo } from "../build/define.ts";
import { hipsPike, hipsSag, signal, tooFast } from "../build/faults.ts";
import { handsOnFloor, highPlank } from "../build/plank.ts";
import { arm, bothArms, held, leg, posture } from "../build/posture.ts";

const supportLeg = (hip: number) => leg(hip, 6, -2, 70);

const sagging = { pelvisPitchDeg: 60, left: { leg: leg(-10, 10, 1, 70), arm: arm(57, 12, 82) } };

/** R14. Numbers: ladder specification 0.1.1, R14; the gate is test T21 held for 30 s without sag. */
export const plankKneeDrive = define({
  id: "R14",
  kind: "rung",
  order: 14,
  stage: 3,
  position: "plank",
  laterality: "alternating",
  motion: motion({
    from: highPlank,
    through: posture(highPlank, { pelvisPitchDeg: 77 }, bothArms(arm(72, 13, 82)), {
      left: { leg: supportLeg(12) },
      right: { leg: leg(72, 112, -40) },
    }),
    to: posture(highPlank, { pelvisPitchDeg: 76 }, bothArms(arm(71, 13, 82)), {
      left: { leg: supportLeg(11) },
      right: { leg: leg(118, 132, -42) },
    }),
    contacts: [...handsOnFloor, held("ankleLeft", "floor", -0.466, 0.089)],
    props: [{ kind: "mat" }],
    tempo: tempo(2, 1, 2),
    viewHeights: [-0.64, 0.46, 0, 0.48],
    arrowJoint: null,
  }),
  form: form({
    count: { signal: signal("trunkThighDeg"), restAt: 2, targetAt: 118, low: 90, high: null, minRange: 35 },
    minFps: 20,
    faults: [
      hipsSag(
        {
          start: { ...sagging, right: sagging.left },
          end: { ...sagging, right: { leg: leg(126, 148, -70), arm: sagging.left.arm } },
        },
        { leg: "other" },
      ),
      hipsPike({
        end: {
          pelvisPitchDeg: 88,
          left: { leg: leg(28, 10, -2, 70), arm: arm(87, 12, 80) },
          right: { leg: leg(118, 128, -42), arm: arm(87, 12, 80) },
        },
      }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 12, restS: 75, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  cautions: [
    caution("SHO1", "exercises.caution.shoulders"),
    caution("PRE1", "exercises.caution.notNow"),
    caution("PRE2", "exercises.caution.noDoming"),
    caution("PRE3", "exercises.caution.noDoming"),
    caution(null, "exercises.caution.incline"),
  ],
  gate: { test: "T21", atLeast: 30, unit: "s", textId: "exercises.R14.gate" },
  regressId: "R13",
  progressId: "R15",
  lateralIds: ["R12", "R13", "R15"],
  evidence: ["JUK98", "CALC"],
});
