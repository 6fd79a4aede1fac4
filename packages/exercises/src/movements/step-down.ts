import { define, form, motion, tempo } from "../build/define.ts";
import { pelvicDrop, signal, trunkLateralLean } from "../build/faults.ts";
import { held, leg, posture, standing } from "../build/posture.ts";

const onStep = posture(standing, { left: { leg: leg(20, 10, -4) } });

/** Test T16: the right leg stands on a 20 cm step and lowers the other heel toward the floor. */
export const stepDown = define({
  id: "step-down",
  kind: "movement",
  position: "standing",
  laterality: "unilateral",
  motion: motion({
    from: onStep,
    to: posture(onStep, {
      pelvisPitchDeg: 20,
      right: { leg: leg(62, 72, 30) },
      left: { leg: leg(43, 4, 0) },
    }),
    contacts: [held("ankleRight", "step", 0, 0.153)],
    props: [{ kind: "step", atHeights: [-0.08, 0.114] }],
    tempo: tempo(2, 0, 2),
    lowering: "out",
    viewHeights: [-0.24, 0.42, 0, 1.12],
    arrowJoint: "ankleLeft",
  }),
  form: form({
    count: {
      signal: signal("hipRiseTrunks", "both"),
      restAt: 0.33,
      targetAt: 0,
      low: null,
      high: 0.1,
      minRange: 0.1,
    },
    minFps: 15,
    view: "front",
    faults: [
      trunkLateralLean({ end: { trunkLateralLeanDeg: 18 } }),
      pelvicDrop({ end: { pelvicDropDeg: -16 } }),
    ],
  }),
  dose: null,
  trains: ["hip-abductors", "general"],
  evidence: ["SLS21"],
});
