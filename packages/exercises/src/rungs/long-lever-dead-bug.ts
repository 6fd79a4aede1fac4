import { caution, define, form, motion, repetitions, tempo } from "../build/define.ts";
import { kneeBendsAtTheEnd, lumbarArchSupine, signal, tooFast } from "../build/faults.ts";
import { arm, bothArms, bothLegs, leg, lying, ninetyNinety, onItsBack, posture } from "../build/posture.ts";

const tableTopArmsUp = posture(lying, bothLegs(ninetyNinety), bothArms(arm(88, 4)));

/** R12. Numbers: ladder specification 0.1.1, R12. The knee is judged where the leg should be straight. */
export const longLeverDeadBug = define({
  id: "R12",
  kind: "rung",
  order: 12,
  stage: 3,
  position: "supine",
  laterality: "alternating",
  motion: motion({
    from: tableTopArmsUp,
    to: posture(tableTopArmsUp, { right: { leg: leg(8, 4, -4) }, left: { arm: arm(160, 4) } }),
    contacts: [onItsBack],
    props: [{ kind: "mat" }, { kind: "towel" }],
    tempo: tempo(3, 1, 3),
    lowering: "out",
    viewHeights: [-0.76, 0.64, 0, 0.44],
    arrowJoint: "ankleRight",
  }),
  load: { kind: "ankle-weight", unit: "kg", stepsBeforeAdvance: 0, band: null },
  form: form({
    count: { signal: signal("trunkThighDeg"), restAt: 90, targetAt: 8, low: null, high: 20, minRange: 30 },
    minFps: 15,
    faults: [
      lumbarArchSupine("critical"),
      kneeBendsAtTheEnd({ end: { right: { leg: leg(18, 38, -4) } } }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 12, restS: 75, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  cautions: [
    caution("PRE1", "exercises.caution.notNow"),
    caution("PRE2", "exercises.caution.noDoming"),
    caution("PRE3", "exercises.caution.noDoming"),
  ],
  regressId: "R04",
  progressId: "R13",
  lateralIds: ["R13", "R14", "R15"],
  evidence: ["CALC"],
});
