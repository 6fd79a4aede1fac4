import { numberOf } from "@hipfirst/evidence";
import { caution, define, form, motion, repetitions, tempo } from "../build/define.ts";
import { lumbarExtensionReturn, rangeShort, signal, tooFast, trunkLeanBack } from "../build/faults.ts";
import { arm, bothArms, held, leg, posture, standing, standingLeft } from "../build/posture.ts";

const anchor = [-0.4, 0.09] as const;
const leaningOnWall = posture(standing, { pelvisPitchDeg: 7 }, bothArms(arm(60, 86, 29)), {
  left: { leg: leg(7, 2, 2) },
  right: { leg: leg(-8, 26, -20) },
});
/** In front of the body the trunk is judged as in every march; behind it, as an arching back. */
const kneeInFront = { signal: signal("thighSwingDeg"), over: 30, under: null };

/**
 * R11. Numbers: ladder specification 0.1.1, R11. Counted on the swing of the thigh, because the hip passes from behind
 * the body to the front and an unsigned hip angle would turn twice.
 */
export const bandedKneeDrive = define({
  id: "R11",
  kind: "rung",
  order: 11,
  stage: 2,
  position: "standing",
  laterality: "unilateral",
  motion: motion({
    from: leaningOnWall,
    through: posture(leaningOnWall, { right: { leg: leg(40, 84, -8) } }),
    to: posture(leaningOnWall, { right: { leg: leg(98, 108, 4) } }),
    contacts: [standingLeft, held("wristRight", "wall", 0.268, 0.8), held("wristLeft", "wall", 0.276, 0.83)],
    props: [
      { kind: "wall", atHeights: [0.316, 0] },
      { kind: "tube-band", anchorHeights: anchor },
    ],
    tempo: tempo(1, 1, 3),
    viewHeights: [-0.43, 0.44, 0, 1],
    arrowJoint: "kneeRight",
  }),
  load: {
    kind: "band",
    unit: "step",
    stepsBeforeAdvance: 1,
    band: {
      anchorHeights: anchor,
      slackHeights: 0.3,
      stiffnessNPerM: numberOf("exercises.tubeBandStiffnessNPerM"),
    },
  },
  form: form({
    count: { signal: signal("thighSwingDeg"), restAt: -15, targetAt: 91, low: 90, high: null, minRange: 30 },
    minFps: 20,
    faults: [
      trunkLeanBack(
        { end: { pelvisPitchDeg: -9, left: { leg: leg(-9, 2, 2) }, right: { leg: leg(94, 108, 4) } } },
        kneeInFront,
      ),
      lumbarExtensionReturn({
        start: { pelvisPitchDeg: -9, left: { leg: leg(-9, 2, 2) }, right: { leg: leg(-32, 30, -20) } },
      }),
      rangeShort({ end: { right: { leg: leg(72, 84, 4) } } }),
      tooFast,
    ],
  }),
  dose: repetitions({ min: 6, max: 15, restS: 90, perSide: true }),
  trains: ["hip-flexors"],
  needs: [["band"]],
  alternative: { textId: "exercises.R11.alternative", loadUnit: "kg" },
  cautions: [
    caution(null, "exercises.caution.anchor"),
    caution("FRX3", "exercises.caution.archingSport"),
    caution("HIP7", "exercises.caution.painfulSnap"),
    caution("FALL1", "exercises.caution.bothHands"),
  ],
  regressId: "R06",
  progressId: "R12",
  lateralIds: ["R09", "R10"],
  evidence: ["THOR16", "CALC"],
});
