import { define, form, holdToleranceDeg, motion, seatedView, standingView, tempo } from "../build/define.ts";
import { hipPinch, signal, trunkLeanBack } from "../build/faults.ts";
import {
  arm,
  bothArms,
  chair,
  held,
  leg,
  onTheSeat,
  posture,
  seated,
  seatedFootLeft,
  standing,
  standingLeft,
} from "../build/posture.ts";

const armsCrossed = posture(seated, bothArms(arm(38, 118)));

/** Test T04: thigh 10-15 deg above level, held; stops when it drops or the trunk leans back. */
export const seatedHold = define({
  id: "seated-hold",
  kind: "movement",
  position: "seated",
  laterality: "unilateral",
  motion: motion({
    from: armsCrossed,
    to: posture(armsCrossed, { right: { leg: leg(101, 98, -4) } }),
    contacts: [onTheSeat, seatedFootLeft],
    props: [chair],
    tempo: tempo(2, null, 2),
    viewHeights: seatedView,
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: -10, targetAt: 14, low: 10, high: null, minRange: 8 },
    holdTolerance: holdToleranceDeg,
    minFps: 15,
    faults: [
      trunkLeanBack({
        end: { pelvisPitchDeg: -21, right: { leg: leg(83, 98, -4) }, left: { leg: leg(59, 80) } },
      }),
      hipPinch,
    ],
  }),
  dose: null,
  trains: ["hip-flexors"],
  needs: [["chair"]],
  evidence: ["IET26"],
});

const onCounter = posture(standing, { left: { arm: arm(11, 50, 29) } });

/** Test T05: the knee held above the hip without the hand that brought it there. */
export const standingHold = define({
  id: "standing-hold",
  kind: "movement",
  position: "standing",
  laterality: "unilateral",
  motion: motion({
    from: onCounter,
    to: posture(onCounter, { right: { leg: leg(110, 104, -4), arm: arm(-22, 26) } }),
    contacts: [standingLeft, held("wristLeft", "counter", 0.168, 0.566)],
    props: [{ kind: "counter", atHeights: [-0.04, 0.52] }],
    tempo: tempo(2, null, 2),
    viewHeights: standingView,
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: -90, targetAt: 20, low: 5, high: null, minRange: 30 },
    holdTolerance: holdToleranceDeg,
    minFps: 15,
    faults: [
      trunkLeanBack({
        end: { pelvisPitchDeg: -18, right: { leg: leg(92, 104, -4) }, left: { leg: leg(-18, 1, 1) } },
      }),
      hipPinch,
    ],
  }),
  dose: null,
  trains: ["hip-flexors"],
  evidence: ["MEM"],
});
