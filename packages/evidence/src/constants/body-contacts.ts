import { type Bare, chosen, defineConstants } from "../constant.ts";

const posture = (value: number, bounds: readonly [number, number], note: string): Bare =>
  chosen(value, "deg", bounds, note);

const forward = "Forward lean of the trunk";
const hip = "Hip flexion";
const knee = "Knee flexion";
const sitting = "sitting on a chair without leaning on it, to compare loads of the low back with.";
const bending =
  "bending forward as for something on a low table, knees straight, to compare loads of the low back with.";
const squatting = "a deep squat, to compare loads of the low back with.";
const marching = "one knee lifted level with the hip, to compare loads of the low back with.";
const walking =
  "walking at an easy pace, one leg standing and the other swinging past it, to compare loads with.";
const running =
  "the middle of an easy running step, one leg carrying, to compare loads of the low back with.";

/** Where a body is carried, and the postures of everyday tasks: shares of the body height and angles. */
export const bodyContactConstants = defineConstants({
  "body.handOnThighShare": chosen(0.75, "1", [0.6, 0.9], "Where hands press on the thigh, from hip to knee."),
  "body.footDownHeights": chosen(
    0.006,
    "body heights",
    [0.003, 0.015],
    "A foot this near the lowest one bears weight; it bears none when twice as far.",
  ),
  "body.softHeights": chosen(
    0.03,
    "body heights",
    [0.01, 0.05],
    "Flesh and cushion let the pelvis rise this far until it has left what it rested on.",
  ),
  "body.leavingRestShare": chosen(
    0.25,
    "1",
    [0.1, 0.5],
    "What a rest that is left can bear at first, beside a contact that stays: a body leaves it gently, not at a stroke.",
  ),
  "body.flatFootHeights": chosen(
    0.03,
    "body heights",
    [0.01, 0.05],
    "A foot rests on heel and toes when both are this close in height; beyond it one lets go over as much again.",
  ),
  "body.lyingHipHeights": chosen(
    0.084,
    "body heights",
    [0.06, 0.1],
    "Lying hips are this far above what they lie on; the drawn figure lies as high.",
  ),
  "body.raisedHeights": chosen(
    0.03,
    "body heights",
    [0.01, 0.05],
    "Ribs, shoulders or head raised by more than this above the lying hips bear less, by twice this nothing.",
  ),
  "body.seatHalfWidthHeights": chosen(
    0.06,
    "body heights",
    [0.03, 0.1],
    "A seat carries thigh and buttock: it pushes over this width before and behind the hips.",
  ),
  "body.ribsShare": chosen(
    0.65,
    "1",
    [0.5, 0.8],
    "Where the ribs rest, on the way from the hips to the shoulders.",
  ),
  "body.levelWithinDeg": chosen(
    45,
    "deg",
    [30, 60],
    "A trunk within this of level lies, within this of upright stands.",
  ),
  "body.everyday.sittingHipDeg": posture(80, [70, 95], `${hip} when ${sitting}`),
  "body.everyday.sittingKneeDeg": posture(80, [70, 95], `${knee} when ${sitting}`),
  "body.everyday.bendingTrunkDeg": posture(40, [30, 60], `${forward} when ${bending}`),
  "body.everyday.bendingHipDeg": posture(40, [30, 60], `${hip} when ${bending}`),
  "body.everyday.squattingTrunkDeg": posture(38, [25, 50], `${forward} in ${squatting}`),
  "body.everyday.squattingHipDeg": posture(113, [95, 130], `${hip} in ${squatting}`),
  "body.everyday.squattingKneeDeg": posture(105, [90, 130], `${knee} in ${squatting}`),
  "body.everyday.marchingHipDeg": posture(90, [80, 100], `${hip} with ${marching}`),
  "body.everyday.marchingKneeDeg": posture(90, [80, 110], `${knee} with ${marching}`),
  "body.everyday.walkingStanceHipDeg": posture(3, [-5, 10], `${hip} of the standing leg when ${walking}`),
  "body.everyday.walkingStanceKneeDeg": posture(6, [0, 15], `${knee} of the standing leg when ${walking}`),
  "body.everyday.walkingSwingHipDeg": posture(12, [5, 25], `${hip} of the swinging leg when ${walking}`),
  "body.everyday.walkingSwingKneeDeg": posture(50, [35, 65], `${knee} of the swinging leg when ${walking}`),
  "body.everyday.runningTrunkDeg": posture(8, [0, 15], `${forward} in ${running}`),
  "body.everyday.runningStanceHipDeg": posture(30, [20, 45], `${hip} of the carrying leg in ${running}`),
  "body.everyday.runningStanceKneeDeg": posture(42, [30, 50], `${knee} of the carrying leg in ${running}`),
  "body.everyday.runningSwingHipDeg": posture(20, [5, 40], `${hip} of the swinging leg in ${running}`),
  "body.everyday.runningSwingKneeDeg": posture(100, [80, 120], `${knee} of the swinging leg in ${running}`),
});
