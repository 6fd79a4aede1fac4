import { define, form, motion, standingView, tallLyingView, tempo } from "../build/define.ts";
import { kneeBends, signal, trunkLeanBack } from "../build/faults.ts";
import {
  arm,
  bothArms,
  held,
  leg,
  longLegLeft,
  lying,
  onItsBack,
  posture,
  standing,
  standingLeft,
} from "../build/posture.ts";

const armsAtSides = posture(standing, bothArms(arm(-8, 12)));

/** Test T12: the knee to hip height, unsupported, five times each side. */
export const standingMarchTest = define({
  id: "standing-march",
  kind: "movement",
  position: "standing",
  laterality: "alternating",
  motion: motion({
    from: armsAtSides,
    to: posture(armsAtSides, { right: { leg: leg(92, 92, -4) } }),
    contacts: [standingLeft],
    props: [],
    tempo: tempo(1, 0.5, 1),
    viewHeights: standingView,
    arrowJoint: "kneeRight",
  }),
  form: form({
    count: { signal: signal("thighPitchDeg"), restAt: -90, targetAt: 2, low: -10, high: null, minRange: 30 },
    minFps: 15,
    faults: [
      trunkLeanBack({
        end: { pelvisPitchDeg: -18, right: { leg: leg(74, 92, -4) }, left: { leg: leg(-18, 1, 1) } },
      }),
    ],
  }),
  dose: null,
  trains: ["hip-flexors"],
  evidence: ["MEM"],
});

/** A straight leg lifted forward in standing; how far is described, not prescribed. */
export const standingStraightLegRaise = define({
  id: "standing-straight-leg-raise",
  kind: "movement",
  position: "standing",
  laterality: "unilateral",
  motion: motion({
    from: armsAtSides,
    to: posture(armsAtSides, { right: { leg: leg(48, 3, 4) } }),
    contacts: [standingLeft],
    props: [],
    tempo: tempo(1.5, 0.5, 1.5),
    viewHeights: [-0.24, 0.52, 0, 1],
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: { signal: signal("thighSwingDeg"), restAt: 0, targetAt: 48, low: 30, high: null, minRange: 15 },
    minFps: 15,
    faults: [
      kneeBends({ end: { right: { leg: leg(50, 36, 4) } } }),
      trunkLeanBack({
        end: { pelvisPitchDeg: -18, right: { leg: leg(30, 3, 4) }, left: { leg: leg(-18, 1, 1) } },
      }),
    ],
  }),
  dose: null,
  trains: ["hip-flexors"],
  evidence: ["MEM"],
});

/** Tests T09 and T10: active straight-leg raise, both legs long. */
export const supineStraightLegRaise = define({
  id: "supine-straight-leg-raise",
  kind: "movement",
  position: "supine",
  laterality: "unilateral",
  motion: motion({
    from: lying,
    to: posture(lying, { right: { leg: leg(58, 4, 2) } }),
    contacts: [onItsBack, longLegLeft],
    props: [{ kind: "mat" }],
    tempo: tempo(2, 1, 2),
    viewHeights: tallLyingView,
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: { signal: signal("trunkThighDeg"), restAt: 5, targetAt: 58, low: 15, high: null, minRange: 10 },
    minFps: 15,
    faults: [kneeBends({ end: { right: { leg: leg(60, 36, 2) } } })],
  }),
  dose: null,
  trains: ["hip-flexors"],
  evidence: ["ASLRM"],
});

const prone = posture(
  lying,
  { pelvisPitchDeg: 90, neckFlexionDeg: -6, headFlexionDeg: -4 },
  bothArms(arm(150, 60)),
  {
    left: { leg: leg(4, 2, -40) },
    right: { leg: leg(4, 2, -40) },
  },
);

/** Test T13: prone, straight leg lifted 10-15 cm. */
export const proneHipExtension = define({
  id: "prone-hip-extension",
  kind: "movement",
  position: "prone",
  laterality: "unilateral",
  motion: motion({
    from: prone,
    to: posture(prone, { right: { leg: leg(-9, 2, -40) } }),
    contacts: [held("pelvis", "floor", 0, 0.09), held("ankleLeft", "floor", -0.488, 0.05)],
    props: [{ kind: "mat" }],
    tempo: tempo(1.5, 0.5, 1.5),
    viewHeights: [-0.64, 0.56, 0, 0.42],
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: {
      signal: signal("ankleRiseLegs"),
      restAt: 0,
      targetAt: 0.22,
      low: 0.12,
      high: null,
      minRange: 0.06,
    },
    minFps: 15,
    faults: [],
  }),
  dose: null,
  trains: ["hip-extensors"],
  evidence: ["BRUNO14"],
});
