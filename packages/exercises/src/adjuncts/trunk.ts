import { caution, define, form, holds, lyingView, motion, tempo } from "../build/define.ts";
import { breathHold, fromTheFront, hipsSag, signal } from "../build/faults.ts";
import {
  arm,
  bothArms,
  bothLegs,
  held,
  hookedFootLeft,
  hookedLeg,
  leg,
  lying,
  onItsBack,
  posture,
} from "../build/posture.ts";

/** Hands beside the low back: the arms spread, so that they look short from the side. */
const handsUnderBack = (shoulder: number) => bothArms({ ...arm(shoulder, 4), shoulderAbductionDeg: 45 });
const oneKneeUp = posture(lying, handsUnderBack(-9), { left: { leg: hookedLeg } });

/** A01. Numbers: ladder specification 0.1.1, A01; the rest is our choice. */
export const curlUp = define({
  id: "A01",
  kind: "adjunct",
  position: "supine",
  laterality: "bilateral",
  motion: motion({
    from: oneKneeUp,
    to: posture(oneKneeUp, { lumbarFlexionDeg: 26, neckFlexionDeg: -6 }, handsUnderBack(10)),
    contacts: [onItsBack, hookedFootLeft],
    props: [{ kind: "mat" }],
    tempo: tempo(2, null, 2),
    viewHeights: lyingView,
    arrowJoint: "shoulderRight",
  }),
  form: form({
    count: {
      signal: signal("trunkPitchDeg", "both"),
      restAt: -91,
      targetAt: -77,
      low: -80,
      high: null,
      minRange: 5,
    },
    holdTolerance: 6,
    minFps: 10,
    faults: [breathHold],
  }),
  dose: holds({ min: 8, max: 10, holdsPerSet: 3, sets: [2, 2], restS: 45, perSide: false }),
  trains: ["trunk"],
  cautions: [caution("BON1", "exercises.caution.bones")],
  lateralIds: ["A02"],
  evidence: ["JUK98", "AXM97"],
});

/** The right side is underneath: in the frontal plane the head then lies to the left. */
const onRightSide = posture(
  lying,
  { pelvisPitchDeg: -74, neckFlexionDeg: 0, headFlexionDeg: 0 },
  bothLegs(leg(0, 1)),
  { right: { arm: arm(-74, 95) }, left: { arm: arm(-19, 20) } },
);
const hipsDown = { pelvisPitchDeg: -48, ...bothLegs(leg(36, 1)) };

const sideBridgeMotion = motion({
  from: posture(onRightSide, hipsDown, { right: { leg: leg(36, 1), arm: arm(-48, 95) } }),
  to: onRightSide,
  contacts: [held("elbowRight", "floor", -0.26, 0.033), held("ankleRight", "floor", 0.47, 0.045, "slide")],
  props: [{ kind: "mat" }],
  tempo: tempo(2, null, 2),
  plane: "frontal",
  viewHeights: [-0.56, 0.64, 0, 0.5],
  arrowJoint: "hipRight",
});
const sideBridgeForm = form({
  count: {
    signal: signal("hipLineOffsetTrunks", "both"),
    restAt: -0.4,
    targetAt: 0,
    low: 0,
    high: 0.1,
    minRange: 0.15,
  },
  holdTolerance: 0.1,
  minFps: 10,
  view: "front",
  faults: [
    fromTheFront(
      hipsSag(
        {
          end: {
            pelvisPitchDeg: -65,
            right: { leg: leg(12, 1), arm: arm(-65, 95) },
            left: { leg: leg(12, 1) },
          },
        },
        { during: "hold" },
      ),
    ),
  ],
});

/** A02. Numbers: ladder specification 0.1.1, A02; the rest is our choice. */
export const sidePlank = define({
  id: "A02",
  kind: "adjunct",
  position: "side-lying",
  laterality: "unilateral",
  motion: sideBridgeMotion,
  form: sideBridgeForm,
  dose: holds({ min: 10, max: 30, holdsPerSet: 1, sets: [3, 3], restS: 45, perSide: true }),
  trains: ["trunk", "hip-abductors"],
  cautions: [caution("SHO1", "exercises.caution.shoulders")],
  lateralIds: ["A01"],
  evidence: ["JUK98", "MCG99"],
});

/** Test T20: the same posture, held once for as long as it stays straight. */
export const sideBridge = define({
  id: "side-bridge",
  kind: "movement",
  position: "side-lying",
  laterality: "unilateral",
  motion: sideBridgeMotion,
  form: sideBridgeForm,
  dose: null,
  trains: ["trunk"],
  evidence: ["MCG99", "JSR03"],
});
