import { caution, define, form, lyingView, motion, repetitions, tempo } from "../build/define.ts";
import { lumbarArchSupine, signal, tooFast } from "../build/faults.ts";
import { held, hookedFootLeft, hookLying, leg, onItsBack, posture } from "../build/posture.ts";

const knee90 = leg(38.5, 92, -30);

/** R01. Numbers: ladder specification 0.1.1, R01. */
export const heelSlide = define({
  id: "R01",
  kind: "rung",
  order: 1,
  stage: 0,
  position: "supine",
  laterality: "unilateral",
  motion: motion({
    from: posture(hookLying, { right: { leg: knee90 } }),
    to: posture(hookLying, { right: { leg: leg(1.5, 12, -13) } }),
    contacts: [onItsBack, hookedFootLeft, held("ankleRight", "floor", 0.338, 0.047, "slide")],
    props: [{ kind: "mat" }, { kind: "towel" }],
    tempo: tempo(3, 1, 3),
    viewHeights: lyingView,
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: {
      signal: signal("kneeFlexionDeg"),
      restAt: 92,
      targetAt: 12,
      low: null,
      high: 10,
      minRange: 30,
    },
    minFps: 15,
    faults: [lumbarArchSupine("major"), tooFast],
  }),
  dose: repetitions({ min: 10, max: 20, restS: 45, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  cautions: [caution(null, "exercises.caution.pairWithPress")],
  progressId: "R02",
  lateralIds: ["R02", "R03", "R04"],
  evidence: ["JUAN24", "CALC"],
});
