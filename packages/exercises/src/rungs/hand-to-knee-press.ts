import { caution, define, form, holds, holdToleranceDeg, lyingView, motion, tempo } from "../build/define.ts";
import { breathHold, hipPinch, lumbarArchSupine, signal } from "../build/faults.ts";
import { arm, bothArms, hookedFootLeft, hookLying, leg, onItsBack, posture } from "../build/posture.ts";

const handsOnThigh = bothArms(arm(42, 4, -20));

/** R02. Numbers: ladder specification 0.1.1, R02. Effort of the hands: 3-5 of 10, then up to 7. */
export const handToKneePress = define({
  id: "R02",
  kind: "rung",
  order: 2,
  stage: 0,
  position: "supine",
  laterality: "unilateral",
  motion: motion({
    from: posture(hookLying, bothArms(arm(20, 20))),
    to: posture(hookLying, handsOnThigh, { right: { leg: leg(92, 90) } }),
    contacts: [onItsBack, hookedFootLeft],
    props: [{ kind: "mat" }],
    tempo: tempo(2, null, 2),
    viewHeights: lyingView,
    arrowJoint: null,
  }),
  load: { kind: "hand-effort", unit: "step", stepsBeforeAdvance: 1, band: null },
  form: form({
    count: {
      signal: signal("trunkThighDeg"),
      restAt: 51,
      targetAt: 92,
      low: 90,
      high: 90,
      minRange: 20,
    },
    holdTolerance: holdToleranceDeg,
    minFps: 10,
    faults: [lumbarArchSupine("minor"), breathHold, hipPinch],
  }),
  dose: holds({ min: 6, max: 15, holdsPerSet: 6, restS: 45, perSide: true }),
  trains: ["hip-flexors"],
  cautions: [caution("EYE1", "exercises.caution.effortFive")],
  regressId: "R01",
  progressId: "R03",
  lateralIds: ["R01", "R03", "R04"],
  evidence: ["JUK98", "CALC"],
});
