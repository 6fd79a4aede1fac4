import { caution, define, form, lyingView, motion, repetitions, tempo } from "../build/define.ts";
import { lumbarArchSupine, signal, stillLegDrift, tooFast } from "../build/faults.ts";
import { bothLegs, leg, lying, ninetyNinety, onItsBack, posture } from "../build/posture.ts";

const tableTop = posture(lying, bothLegs(ninetyNinety));

/**
 * R04. Numbers: ladder specification 0.1.1, R04. The tempo 2-0-3 is read in the order of the movement: two seconds
 * down to the tap, three back up.
 */
export const toeTap = define({
  id: "R04",
  kind: "rung",
  order: 4,
  stage: 0,
  position: "supine",
  laterality: "alternating",
  motion: motion({
    from: tableTop,
    to: posture(tableTop, { right: { leg: leg(42, 94, -50) } }),
    contacts: [onItsBack],
    props: [{ kind: "mat" }, { kind: "towel" }],
    tempo: tempo(2, 0, 3),
    lowering: "out",
    viewHeights: lyingView,
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: {
      signal: signal("ankleRiseLegs"),
      restAt: 0.56,
      targetAt: 0,
      low: null,
      high: 0.1,
      minRange: 0.2,
    },
    minFps: 15,
    faults: [lumbarArchSupine("critical"), stillLegDrift({ end: { left: { leg: leg(68, 84) } } }), tooFast],
  }),
  dose: repetitions({ min: 8, max: 16, restS: 60, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  cautions: [caution("PRE2", "exercises.caution.noDoming"), caution("PRE3", "exercises.caution.noDoming")],
  regressId: "R03",
  progressId: "R05",
  lateralIds: ["R01", "R02", "R03"],
  evidence: ["AND97", "CALC"],
});
