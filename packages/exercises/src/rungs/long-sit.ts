import { caution, define, form, motion, repetitions, tempo } from "../build/define.ts";
import { hipPinch, kneeBends, signal, tooFast, trunkCollapse } from "../build/faults.ts";
import { arm, bothArms, bothLegs, held, leg, lying, posture } from "../build/posture.ts";

/** Sitting on the floor with long legs and the hands beside the hips. */
const longSitting = posture(
  lying,
  { pelvisPitchDeg: -6, neckFlexionDeg: 4, headFlexionDeg: -2 },
  bothLegs(leg(80, 3, -6)),
  bothArms(arm(-17, 32, 25)),
);
const onTheFloor = held("pelvis", "floor", 0, 0.084);
const hands = [held("wristRight", "floor", 0, 0.062), held("wristLeft", "floor", 0, 0.062)] as const;

/**
 * R13. Numbers: ladder specification 0.1.1, R13. Up, across above the object and back the same way is one
 * repetition, because a side camera sees one rise of the ankle.
 */
export const longSitLiftOver = define({
  id: "R13",
  kind: "rung",
  order: 13,
  stage: 3,
  position: "long-sitting",
  laterality: "unilateral",
  motion: motion({
    from: posture(longSitting, { right: { leg: { ...leg(81, 3, -4), hipAbductionDeg: 12 } } }),
    to: posture(longSitting, { right: { leg: leg(93, 3, 2) } }),
    contacts: [onTheFloor, held("ankleLeft", "floor", 0.488, 0.046), ...hands],
    props: [{ kind: "mat" }, { kind: "block", atHeights: [0.356, 0.062] }],
    tempo: tempo(1, 0, 2),
    viewHeights: [-0.2, 0.64, 0, 0.6],
    arrowJoint: "ankleRight",
  }),
  load: { kind: "object-height", unit: "step", stepsBeforeAdvance: 0, band: null },
  form: form({
    count: {
      signal: signal("ankleRiseLegs"),
      restAt: 0,
      targetAt: 0.21,
      low: 0.1,
      high: null,
      minRange: 0.06,
    },
    minFps: 15,
    faults: [
      trunkCollapse({
        end: { pelvisPitchDeg: -29, right: { leg: leg(70, 3, 2) }, left: { leg: leg(57, 3, -6) } },
      }),
      kneeBends({ end: { right: { leg: leg(106, 34, 2) } } }),
      tooFast,
      hipPinch,
    ],
  }),
  dose: repetitions({ min: 6, max: 15, restS: 75, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  cautions: [caution(null, "exercises.caution.sitOnBlock"), caution("HIP4", "exercises.caution.deepBend")],
  regressId: "R12",
  progressId: "R14",
  lateralIds: ["R12", "R14", "R15"],
  evidence: ["JUAN24", "CALC"],
});

const tallLongSitting = posture(longSitting, { pelvisPitchDeg: -8 }, bothLegs(leg(79, 3, -8)));

/** R19. Numbers: ladder specification 0.1.1, R19: heels 5-10 cm, trunk at most 20 deg back. */
export const longSitPikeLift = define({
  id: "R19",
  kind: "rung",
  order: 19,
  stage: 6,
  position: "long-sitting",
  laterality: "bilateral",
  motion: motion({
    from: tallLongSitting,
    to: posture(tallLongSitting, { pelvisPitchDeg: -9 }, bothLegs(leg(86, 2, -12))),
    contacts: [onTheFloor, ...hands],
    props: [{ kind: "mat" }],
    tempo: tempo(1, 1, 2),
    viewHeights: [-0.26, 0.64, 0, 0.56],
    arrowJoint: "ankleRight",
  }),
  load: { kind: "hand-position", unit: "step", stepsBeforeAdvance: 0, band: null },
  form: form({
    count: {
      signal: signal("ankleRiseLegs", "both"),
      restAt: 0,
      targetAt: 0.15,
      low: 0.06,
      high: null,
      minRange: 0.04,
    },
    minFps: 15,
    faults: [
      trunkCollapse({ end: { pelvisPitchDeg: -30, ...bothLegs(leg(66, 2, -12)) } }),
      kneeBends({ end: bothLegs(leg(102, 34, -12)) }, "both"),
      tooFast,
      hipPinch,
    ],
  }),
  dose: repetitions({ min: 6, max: 15, restS: 90, perSide: false }),
  trains: ["hip-flexors", "trunk"],
  cautions: [caution("HIP4", "exercises.caution.deepBend"), caution(null, "exercises.caution.sittingPain")],
  regressId: "R13",
  progressId: "R20",
  lateralIds: ["R20", "R21", "R22"],
  evidence: ["CALC"],
});
