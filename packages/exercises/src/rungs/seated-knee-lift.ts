import { caution, define, form, motion, repetitions, seatedView, tempo } from "../build/define.ts";
import { hipPinch, rangeShort, signal, tooFast, trunkLeanBack } from "../build/faults.ts";
import { chair, leg, onTheSeat, posture, seated, seatedFootLeft } from "../build/posture.ts";

const lifted = posture(seated, { right: { leg: leg(108, 102, -4) } });
const tilted = { pelvisPitchDeg: -23, right: { leg: leg(88, 102, -4) }, left: { leg: leg(57, 80) } };

/** R05. Numbers: ladder specification 0.1.1, R05. */
export const seatedKneeLift = define({
  id: "R05",
  kind: "rung",
  order: 5,
  stage: 1,
  position: "seated",
  laterality: "unilateral",
  motion: motion({
    from: seated,
    to: lifted,
    contacts: [onTheSeat, seatedFootLeft],
    props: [chair],
    tempo: tempo(2, 2, 3),
    viewHeights: seatedView,
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: -10, targetAt: 21, low: 15, high: null, minRange: 7 },
    minFps: 15,
    faults: [
      trunkLeanBack({ end: tilted }),
      rangeShort({ end: { right: { leg: leg(89, 92) } } }),
      tooFast,
      hipPinch,
    ],
  }),
  dose: repetitions({ min: 8, max: 20, restS: 60, perSide: true }),
  trains: ["hip-flexors"],
  needs: [["chair"]],
  cautions: [caution("HIP4", "exercises.caution.belowPinch")],
  regressId: "R04",
  progressId: "R06",
  lateralIds: ["R06", "R07", "R08"],
  evidence: ["AND97", "CALC"],
});

/** R10. Numbers: ladder specification 0.1.1, R10. */
export const loadedSeatedLift = define({
  id: "R10",
  kind: "rung",
  order: 10,
  stage: 2,
  position: "seated",
  laterality: "unilateral",
  motion: motion({
    from: seated,
    to: lifted,
    contacts: [onTheSeat, seatedFootLeft],
    props: [chair, { kind: "ankle-weight" }],
    tempo: tempo(2, 1, 3),
    viewHeights: seatedView,
    arrowJoint: "kneeRight",
  }),
  load: { kind: "ankle-weight", unit: "kg", stepsBeforeAdvance: 0, band: null },
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: -10, targetAt: 21, low: 10, high: null, minRange: 6 },
    minFps: 15,
    faults: [
      trunkLeanBack({ end: tilted }),
      rangeShort({ end: { right: { leg: leg(85, 88) } } }),
      tooFast,
      hipPinch,
    ],
  }),
  dose: repetitions({ min: 6, max: 15, restS: 90, perSide: true }),
  trains: ["hip-flexors"],
  needs: [["band", "ankle weight"]],
  alternative: { textId: "exercises.R10.alternative", loadUnit: "step" },
  cautions: [caution("HIP4", "exercises.caution.belowPinch")],
  regressId: "R05",
  progressId: "R11",
  lateralIds: ["R09", "R11"],
  evidence: ["CALC"],
});
