import { caution, define, form, motion, repetitions, tallLyingView, tempo } from "../build/define.ts";
import { kneeBends, lumbarArchSupine, signal, tooFast } from "../build/faults.ts";
import { bothLegs, leg, lying, onItsBack, posture } from "../build/posture.ts";

/**
 * R17. Numbers: ladder specification 0.1.1, R17. The arc starts at 30 deg down from vertical and deepens by load
 * steps; the definition holds the first arc.
 */
export const doubleLegLower = define({
  id: "R17",
  kind: "rung",
  order: 17,
  stage: 4,
  position: "supine",
  laterality: "bilateral",
  motion: motion({
    from: posture(lying, bothLegs(leg(88, 7, -8))),
    to: posture(lying, bothLegs(leg(57, 6, -8))),
    contacts: [onItsBack],
    props: [{ kind: "mat" }, { kind: "towel" }],
    tempo: tempo(4, 0, 2),
    lowering: "out",
    viewHeights: tallLyingView,
    arrowJoint: "ankleRight",
  }),
  load: { kind: "arc", unit: "step", stepsBeforeAdvance: 1, band: null },
  form: form({
    count: {
      signal: signal("trunkThighDeg", "both"),
      restAt: 88,
      targetAt: 57,
      low: null,
      high: 60,
      minRange: 12,
    },
    minFps: 15,
    faults: [lumbarArchSupine("critical"), kneeBends({ end: bothLegs(leg(59, 36, -8)) }, "both"), tooFast],
  }),
  dose: repetitions({ min: 6, max: 12, restS: 90, perSide: false }),
  trains: ["hip-flexors", "trunk"],
  cautions: [
    caution(null, "exercises.caution.backToday"),
    caution("HIP7", "exercises.caution.painfulSnap"),
    caution("PRE1", "exercises.caution.notNow"),
    caution("PRE2", "exercises.caution.noDoming"),
    caution("PRE3", "exercises.caution.noDoming"),
    caution("FRX3", "exercises.caution.archingSport"),
  ],
  regressId: "R12",
  progressId: "R18",
  lateralIds: ["R16"],
  evidence: ["AND97", "CALC"],
});
