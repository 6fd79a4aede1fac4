import { define, form, lyingView, motion, repetitions, tempo } from "../build/define.ts";
import { lumbarArchSupine, rangeShort, signal, tooFast } from "../build/faults.ts";
import { hookedFootLeft, hookLying, leg, onItsBack, posture } from "../build/posture.ts";

/** R03. Numbers: ladder specification 0.1.1, R03. */
export const lyingMarch = define({
  id: "R03",
  kind: "rung",
  order: 3,
  stage: 0,
  position: "supine",
  laterality: "alternating",
  motion: motion({
    from: hookLying,
    to: posture(hookLying, { right: { leg: leg(93, 93) } }),
    contacts: [onItsBack, hookedFootLeft],
    props: [{ kind: "mat" }, { kind: "towel" }],
    tempo: tempo(2, 1, 3),
    viewHeights: lyingView,
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: {
      signal: signal("trunkThighDeg"),
      restAt: 51,
      targetAt: 92,
      low: 90,
      high: null,
      minRange: 14,
    },
    minFps: 15,
    faults: [lumbarArchSupine("major"), rangeShort({ end: { right: { leg: leg(76, 112) } } }), tooFast],
  }),
  dose: repetitions({ min: 8, max: 20, restS: 45, perSide: true }),
  trains: ["hip-flexors"],
  regressId: "R01",
  progressId: "R04",
  lateralIds: ["R01", "R02", "R04"],
  evidence: ["JUAN24", "AND97", "CALC"],
});
