import { caution, define, form, motion, repetitions, standingView, tempo } from "../build/define.ts";
import {
  hipPinch,
  posteriorTiltHike,
  rangeShort,
  signal,
  tooFast,
  trunkLateralLean,
  trunkLeanBack,
} from "../build/faults.ts";
import { arm, held, leg, posture, standing, standingLeft } from "../build/posture.ts";

const supportedBy = (shoulder: number, elbow: number, wrist: number) =>
  posture(standing, { left: { arm: arm(shoulder, elbow, wrist) } });

const onCounter = supportedBy(11, 50, 29);
/** The standing leg stays upright while the trunk tilts by `deg`, forward positive. */
const tilted = (deg: number, right: ReturnType<typeof leg>) => ({
  pelvisPitchDeg: deg,
  right: { leg: right },
  left: { leg: leg(deg, 1, 1) },
});

/** R06. Numbers: ladder specification 0.1.1, R06. */
export const standingMarch = define({
  id: "R06",
  kind: "rung",
  order: 6,
  stage: 1,
  position: "standing",
  laterality: "alternating",
  motion: motion({
    from: onCounter,
    to: posture(onCounter, { right: { leg: leg(93, 93, -4), arm: arm(-22, 26) } }),
    contacts: [standingLeft, held("wristLeft", "counter", 0.168, 0.566)],
    props: [{ kind: "counter", atHeights: [-0.04, 0.52] }],
    tempo: tempo(2, 2, 3),
    viewHeights: standingView,
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: -90, targetAt: 3, low: 0, high: null, minRange: 30 },
    minFps: 15,
    faults: [
      trunkLeanBack({ end: tilted(-18, leg(75, 93, -4)) }),
      posteriorTiltHike({ end: tilted(18, leg(111, 93, -4)) }),
      rangeShort({ end: { right: { leg: leg(68, 80) } } }),
      tooFast,
      hipPinch,
    ],
  }),
  dose: repetitions({ min: 8, max: 16, restS: 60, perSide: true }),
  trains: ["hip-flexors"],
  cautions: [caution("FALL1", "exercises.caution.bothHands")],
  regressId: "R05",
  progressId: "R07",
  lateralIds: ["R05", "R07", "R08"],
  evidence: ["CALC"],
});

const atWall = supportedBy(43, 92, 32);

/** R15. Numbers: ladder specification 0.1.1, R15. Drawn with the ankle weight, the better choice at home. */
export const footLoadedMarch = define({
  id: "R15",
  kind: "rung",
  order: 15,
  stage: 3,
  position: "standing",
  laterality: "unilateral",
  motion: motion({
    from: atWall,
    to: posture(atWall, { right: { leg: leg(92, 116, 4), arm: arm(-22, 26) } }),
    contacts: [standingLeft, held("wristLeft", "wall", 0.248, 0.79)],
    props: [{ kind: "wall", atHeights: [0.294, 0] }, { kind: "ankle-weight" }],
    tempo: tempo(2, 1, 3),
    viewHeights: standingView,
    arrowJoint: "kneeRight",
  }),
  load: { kind: "foot-weight", unit: "kg", stepsBeforeAdvance: 0, band: null },
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: -90, targetAt: 2, low: 0, high: null, minRange: 30 },
    minFps: 15,
    faults: [
      trunkLeanBack({ end: tilted(-15, leg(77, 116, 4)) }),
      trunkLateralLean({ end: { trunkLateralLeanDeg: -18 } }),
      rangeShort({ end: { right: { leg: leg(68, 100) } } }),
      tooFast,
      hipPinch,
    ],
  }),
  dose: repetitions({ min: 6, max: 12, restS: 90, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  needs: [["foot weight", "ankle weight"]],
  alternative: { textId: "exercises.R15.alternative", loadUnit: "step" },
  cautions: [
    caution(null, "exercises.caution.kettlebell"),
    caution("HIP4", "exercises.caution.belowPinch"),
    caution("FALL1", "exercises.caution.bothHands"),
  ],
  regressId: "R10",
  progressId: "R16",
  lateralIds: ["R12", "R13", "R14"],
  evidence: ["CALC"],
});
