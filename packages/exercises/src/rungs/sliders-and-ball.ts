import { caution, define, form, motion, repetitions, tempo } from "../build/define.ts";
import { hipsSag, kneeBends, shouldersBehind, signal, tooFast } from "../build/faults.ts";
import { handsOnFloor, highPlank, plankShape } from "../build/plank.ts";
import { arm, bothLegs, held, leg, posture } from "../build/posture.ts";
import type { Contact } from "../definition.ts";

const feetSlide: readonly Contact[] = [
  held("ankleRight", "slider", -0.471, 0.089, "slide"),
  held("ankleLeft", "slider", -0.471, 0.089, "slide"),
];
const plankCautions = [
  caution("SHO1", "exercises.caution.shoulders"),
  caution("PRE1", "exercises.caution.notNow"),
  caution("PRE2", "exercises.caution.noDoming"),
  caution("PRE3", "exercises.caution.noDoming"),
];
const headDown = [caution("EYE1", "exercises.caution.headDown"), ...plankCautions];
const clearFloor = caution(null, "exercises.caution.clearFloor");
const sagging = plankShape(60, arm(57, 12, 82), leg(-13, 6, 1, 70));

/**
 * R16. Numbers: ladder specification 0.1.1, R16. Beside the plank test it waits for the weaker side to reach 85 % of
 * the stronger; that rule needs the record and lives in the plan.
 */
export const sliderKneeTuck = define({
  id: "R16",
  kind: "rung",
  order: 16,
  stage: 4,
  position: "plank",
  laterality: "bilateral",
  motion: motion({
    from: highPlank,
    through: posture(highPlank, plankShape(86, arm(81, 13, 82), leg(78, 84, 26, 64))),
    to: posture(highPlank, plankShape(84, arm(79, 13, 82), leg(120, 123, 29, 56))),
    contacts: [...handsOnFloor, ...feetSlide],
    props: [{ kind: "sliders" }],
    tempo: tempo(2, 1, 3),
    viewHeights: [-0.64, 0.46, 0, 0.48],
    arrowJoint: null,
  }),
  form: form({
    count: {
      signal: signal("trunkThighDeg", "both"),
      restAt: 1,
      targetAt: 121,
      low: 90,
      high: null,
      minRange: 35,
    },
    minFps: 20,
    faults: [
      hipsSag({ start: sagging }),
      shouldersBehind({ end: plankShape(84, arm(90, 24, 72), leg(129, 130, 26, 56)) }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 12, restS: 90, perSide: false }),
  trains: ["hip-flexors", "trunk"],
  needs: [["slider"]],
  alternative: { textId: "exercises.R16.alternative", loadUnit: null },
  cautions: [clearFloor, ...plankCautions],
  gate: { test: "T21", atLeast: 30, unit: "s", textId: "exercises.R16.gate" },
  regressId: "R14",
  progressId: "R17",
  lateralIds: ["R17"],
  evidence: ["ESC10", "CALC"],
});

/** R20. Numbers: ladder specification 0.1.1, R20. */
export const sliderPike = define({
  id: "R20",
  kind: "rung",
  order: 20,
  stage: 6,
  position: "plank",
  laterality: "bilateral",
  motion: motion({
    from: posture(highPlank, bothLegs(leg(3, 4, 1, 70))),
    through: posture(
      highPlank,
      plankShape(103, arm(99, 12, 82), leg(54, 4, -10, 56), { neckFlexionDeg: -4, headFlexionDeg: -5 }),
    ),
    to: posture(
      highPlank,
      plankShape(136, arm(135, 12, 78), leg(113, 4, -19, 42), { neckFlexionDeg: 10, headFlexionDeg: 4 }),
    ),
    contacts: [...handsOnFloor, ...feetSlide],
    props: [{ kind: "sliders" }],
    tempo: tempo(2, 1, 3),
    viewHeights: [-0.6, 0.46, 0, 0.7],
    arrowJoint: "hipRight",
  }),
  form: form({
    count: {
      signal: signal("trunkThighDeg", "both"),
      restAt: 1,
      targetAt: 111,
      low: 70,
      high: null,
      minRange: 30,
    },
    minFps: 20,
    faults: [
      hipsSag({ start: sagging }),
      kneeBends({ end: plankShape(132, arm(131, 12, 78), leg(127, 36, -5, 42)) }, "both"),
      shouldersBehind({ end: plankShape(134, arm(144, 16, 72), leg(106, 4, -14, 42)) }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 12, restS: 120, perSide: false }),
  trains: ["hip-flexors", "trunk"],
  needs: [["slider"]],
  alternative: { textId: "exercises.R20.alternative", loadUnit: null },
  cautions: [clearFloor, ...headDown],
  regressId: "R16",
  progressId: "R21",
  lateralIds: ["R19", "R21", "R22"],
  evidence: ["ESC10", "CALC"],
});

const shinsOnBall: readonly Contact[] = [
  held("ankleRight", "ball", -0.512, 0.326, "slide"),
  held("ankleLeft", "ball", -0.512, 0.326, "slide"),
];
const levelPlank = posture(highPlank, plankShape(88.5, arm(83, 13, 82), leg(1, 5, -28, 0)));

/** R21. Numbers: ladder specification 0.1.1, R21. */
export const ballPike = define({
  id: "R21",
  kind: "rung",
  order: 21,
  stage: 6,
  position: "plank",
  laterality: "bilateral",
  motion: motion({
    from: levelPlank,
    through: posture(
      levelPlank,
      plankShape(118, arm(114, 12, 82), leg(48, 5, -45, 0), { neckFlexionDeg: -4, headFlexionDeg: -5 }),
    ),
    to: posture(
      levelPlank,
      plankShape(149, arm(146, 16, 78), leg(93, 5, -66, 0), { neckFlexionDeg: 10, headFlexionDeg: 4 }),
    ),
    contacts: [...handsOnFloor, ...shinsOnBall],
    props: [{ kind: "ball", atHeights: [-0.42, 0.15] }],
    tempo: tempo(2, 1, 3),
    viewHeights: [-0.64, 0.46, 0, 0.74],
    arrowJoint: "hipRight",
  }),
  form: form({
    count: {
      signal: signal("trunkThighDeg", "both"),
      restAt: 0,
      targetAt: 90,
      low: 70,
      high: null,
      minRange: 30,
    },
    minFps: 20,
    faults: [
      hipsSag({ start: plankShape(76, arm(73, 12, 82), leg(-17, 8, -28, 0)) }),
      kneeBends({ end: plankShape(146, arm(143, 16, 78), leg(106, 36, -50, 0)) }, "both"),
      shouldersBehind({ end: plankShape(147, arm(157, 16, 72), leg(89, 5, -64, 0)) }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 12, restS: 120, perSide: false }),
  trains: ["hip-flexors", "trunk"],
  needs: [["ball"]],
  cautions: [clearFloor, ...headDown],
  regressId: "R20",
  progressId: "R22",
  lateralIds: ["R19", "R20", "R22"],
  evidence: ["ESC10"],
});
