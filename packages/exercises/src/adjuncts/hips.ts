import { caution, define, form, holds, lyingView, motion, repetitions, tempo } from "../build/define.ts";
import { fromTheFront, hipPinch, signal, tooFast } from "../build/faults.ts";
import { arm, bothArms, bothLegs, held, hookLying, leg, lying, posture, standing } from "../build/posture.ts";

/** A03. Numbers: ladder specification 0.1.1, A03; tempo and rest are our choice. */
export const gluteBridge = define({
  id: "A03",
  kind: "adjunct",
  position: "supine",
  laterality: "bilateral",
  motion: motion({
    from: hookLying,
    to: posture(
      hookLying,
      { pelvisPitchDeg: -119, neckFlexionDeg: 16, headFlexionDeg: 10 },
      bothArms(arm(-40, 8, 2)),
      bothLegs(leg(-16, 99, -4)),
    ),
    contacts: [
      held("shoulderRight", "floor", -0.276, 0.08),
      held("ankleLeft", "floor", 0.222, 0.039),
      held("ankleRight", "floor", 0.222, 0.039),
    ],
    props: [{ kind: "mat" }],
    tempo: tempo(2, 1, 3),
    viewHeights: lyingView,
    arrowJoint: "hipRight",
  }),
  form: form({
    count: {
      signal: signal("hipRiseTrunks", "both"),
      restAt: 0,
      targetAt: 0.48,
      low: 0.3,
      high: null,
      minRange: 0.15,
    },
    minFps: 15,
    faults: [tooFast],
  }),
  dose: repetitions({ min: 8, max: 15, restS: 45, perSide: false }),
  trains: ["hip-extensors"],
  lateralIds: ["A04"],
  evidence: ["SOUSA19", "NAD01"],
});

/** The right side is on top: in the frontal plane the head then lies to the right. */
const onLeftSide = posture(
  lying,
  { pelvisPitchDeg: 87, neckFlexionDeg: 0, headFlexionDeg: 0 },
  bothLegs(leg(-3, 1)),
  { right: { leg: leg(2, 1), arm: arm(12, 6) }, left: { arm: arm(178, 4) } },
);

/** A04, side-lying. Numbers: ladder specification 0.1.1, A04; tempo, height and rest are our choice. */
export const hipAbduction = define({
  id: "A04",
  kind: "adjunct",
  position: "side-lying",
  laterality: "unilateral",
  motion: motion({
    from: onLeftSide,
    to: posture(onLeftSide, { right: { leg: leg(-31, 1) } }),
    contacts: [held("pelvis", "floor", 0, 0.115)],
    props: [{ kind: "mat" }],
    tempo: tempo(2, 1, 3),
    plane: "frontal",
    viewHeights: [-0.6, 0.68, 0, 0.48],
    arrowJoint: "ankleRight",
  }),
  form: form({
    count: {
      signal: signal("ankleRiseLegs"),
      restAt: 0,
      targetAt: 0.55,
      low: 0.35,
      high: null,
      minRange: 0.15,
    },
    minFps: 15,
    view: "front",
    faults: [fromTheFront(tooFast)],
  }),
  dose: repetitions({ min: 8, max: 15, restS: 45, perSide: true }),
  trains: ["hip-abductors"],
  lateralIds: ["A03"],
  evidence: ["SOUSA19"],
});

const halfKneeling = posture(standing, bothArms(arm(10, 60)), {
  right: { leg: leg(0, 90, -70) },
  left: { leg: leg(91, 89, -1) },
});

/** A05. Numbers: ladder specification 0.1.1, A05 (30 s, 2-4 times a side; never more than three sets here). */
export const halfKneelingLengthening = define({
  id: "A05",
  kind: "adjunct",
  position: "half-kneeling",
  laterality: "unilateral",
  motion: motion({
    from: halfKneeling,
    to: posture(halfKneeling, {
      pelvisPitchDeg: -3,
      right: { leg: leg(-19, 74, -70) },
      left: { leg: leg(90, 109, 14) },
    }),
    contacts: [held("kneeRight", "floor", 0, 0.045), held("ankleLeft", "floor", 0.25, 0.039)],
    props: [{ kind: "mat" }],
    tempo: tempo(3, null, 2),
    viewHeights: [-0.34, 0.46, 0, 0.82],
    arrowJoint: "hipRight",
  }),
  form: form({
    count: { signal: signal("thighSwingDeg"), restAt: 0, targetAt: -16, low: null, high: -10, minRange: 6 },
    holdTolerance: 8,
    minFps: 10,
    faults: [hipPinch],
  }),
  dose: holds({ min: 30, max: 30, holdsPerSet: 1, sets: [2, 3], restS: 30, perSide: true }),
  trains: ["hip-flexors"],
  cautions: [caution(null, "exercises.caution.gentleOnly")],
  evidence: ["HAT21", "KY20"],
});
