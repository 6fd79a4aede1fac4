import { numberOf } from "@hipfirst/evidence";
import { define, form, lyingView, motion, repetitions, tempo } from "../build/define.ts";
import { hipPinch, lumbarArchSupine, rangeShort, signal, tooFast } from "../build/faults.ts";
import { leg, longLegLeft, lying, onItsBack, posture } from "../build/posture.ts";

/**
 * R09, the floor form: the other leg stays long on the floor and anchors the band.
 * Numbers: ladder specification 0.1.1, R09.
 */
export const bandedLyingMarch = define({
  id: "R09",
  kind: "rung",
  order: 9,
  stage: 2,
  position: "supine",
  laterality: "unilateral",
  motion: motion({
    from: posture(lying, { right: { leg: leg(88, 90) } }),
    to: posture(lying, { right: { leg: leg(113, 104) } }),
    contacts: [onItsBack, longLegLeft],
    props: [{ kind: "mat" }, { kind: "towel" }, { kind: "loop-band" }],
    tempo: tempo(2, 1, 3),
    viewHeights: lyingView,
    arrowJoint: "kneeRight",
  }),
  load: {
    kind: "band",
    unit: "step",
    stepsBeforeAdvance: 0,
    band: {
      anchorHeights: [0.488, 0.05],
      slackHeights: 0.25,
      stiffnessNPerM: numberOf("exercises.loopBandStiffnessNPerM"),
    },
  },
  form: form({
    count: {
      signal: signal("trunkThighDeg"),
      restAt: 88,
      targetAt: 113,
      low: 110,
      high: null,
      minRange: 6,
    },
    minFps: 15,
    faults: [
      lumbarArchSupine("critical"),
      rangeShort({ end: { right: { leg: leg(97, 94) } } }),
      tooFast,
      hipPinch,
    ],
  }),
  dose: repetitions({ min: 6, max: 15, restS: 75, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  needs: [["band"]],
  alternative: { textId: "exercises.R09.alternative", loadUnit: "step" },
  regressId: "R08",
  progressId: "R10",
  lateralIds: ["R10", "R11"],
  evidence: ["THOR16", "CALC"],
});
