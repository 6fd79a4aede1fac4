import { numberOf } from "@hipfirst/evidence";
import { caution, define, form, holds, motion, standingView, tempo } from "../build/define.ts";
import { hipPinch, legTurnsOut, pelvicDrop, signal, thighSinks, trunkLateralLean } from "../build/faults.ts";
import { arm, bothArms, leg, posture, standing, standingLeft } from "../build/posture.ts";

/** R08. Numbers: ladder specification 0.1.1, R08. */
export const standingKneeHold = define({
  id: "R08",
  kind: "rung",
  order: 8,
  stage: 1,
  position: "standing",
  laterality: "unilateral",
  motion: motion({
    from: standing,
    to: posture(standing, bothArms(arm(-22, 30)), { right: { leg: leg(102, 98, -4) } }),
    contacts: [standingLeft],
    props: [],
    tempo: tempo(2, null, 2),
    viewHeights: standingView,
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: {
      signal: signal("kneeRiseThighs"),
      restAt: -1,
      targetAt: 0.21,
      low: 0,
      high: null,
      minRange: 0.5,
    },
    holdTolerance: numberOf("exercises.thighSinkLimitThighs"),
    minFps: 10,
    view: "front",
    faults: [
      trunkLateralLean({ end: { trunkLateralLeanDeg: -18 } }),
      pelvicDrop({ end: { pelvicDropDeg: 16 } }),
      thighSinks({ end: { right: { leg: leg(68, 80) } } }),
      legTurnsOut({ end: { right: { leg: { hipAbductionDeg: 32 } } } }),
      hipPinch,
    ],
  }),
  dose: holds({ min: 10, max: 20, holdsPerSet: 3, restS: 60, perSide: true }),
  trains: ["hip-flexors", "trunk"],
  cautions: [caution("FALL1", "exercises.caution.nearWall"), caution("HIP4", "exercises.caution.belowPinch")],
  regressId: "R07",
  progressId: "R09",
  lateralIds: ["R05", "R06", "R07"],
  evidence: ["CALC"],
});
