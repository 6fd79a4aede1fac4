import { caution, define, form, motion, repetitions, tallLyingView, tempo } from "../build/define.ts";
import { kneeBends, lumbarArchSupine, rangeShort, signal, tooFast } from "../build/faults.ts";
import { hookedFootLeft, hookedLeg, leg, lying, onItsBack, posture } from "../build/posture.ts";

const otherKneeUp = posture(lying, { left: { leg: hookedLeg } });

/** R07. Numbers: ladder specification 0.1.1, R07. */
export const straightLegRaise = define({
  id: "R07",
  kind: "rung",
  order: 7,
  stage: 1,
  position: "supine",
  laterality: "unilateral",
  motion: motion({
    from: otherKneeUp,
    to: posture(otherKneeUp, { right: { leg: leg(52, 4, 2) } }),
    contacts: [onItsBack, hookedFootLeft],
    props: [{ kind: "mat" }, { kind: "towel" }],
    tempo: tempo(2, 1, 4),
    viewHeights: tallLyingView,
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: { signal: signal("trunkThighDeg"), restAt: 5, targetAt: 52, low: 45, high: 60, minRange: 15 },
    minFps: 15,
    faults: [
      lumbarArchSupine("major"),
      kneeBends({ end: { right: { leg: leg(54, 34, 2) } } }),
      rangeShort({ end: { right: { leg: leg(28, 4) } } }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 15, restS: 60, perSide: true }),
  trains: ["hip-flexors"],
  cautions: [caution("NEU1", "exercises.caution.legTingles")],
  regressId: "R06",
  progressId: "R08",
  lateralIds: ["R05", "R06", "R08"],
  evidence: ["JUAN24", "HU11", "CALC"],
});
