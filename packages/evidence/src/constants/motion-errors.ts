import { type Bare, chosen, defineConstants } from "../constant.ts";

/** A root mean square error that was measured; the bounds are the best and the worst that the same way of measuring gave. */
const measured = (value: number, bounds: readonly [number, number], note: string): Bare => ({
  value,
  unit: "deg",
  bounds,
  status: "calculated",
  sources: [],
  note,
});

const markers =
  "Joint centres in space against a laboratory, people left out of the fit, squat and sit-to-stand.";
const planted =
  "A leg that stands in its place, by the law of cosines, on one phone clip; other clips will be worse.";
const side =
  "The picture from the side: simulated perfect landmarks seen by a near camera, widened by what a pose network adds.";
const world =
  "World landmarks of a pose network, whose depth is its weak sense; simulated and on one phone clip.";

/** How far the angles of the motion room are off, by the way they come about (packages/motion/VALIDATION.md). */
export const motionErrorConstants = defineConstants({
  "motion.error.measured.hipStandingDeg": measured(7, [4, 9], markers),
  "motion.error.measured.kneeDeg": measured(5, [3, 8], markers),
  "motion.error.measured.trunkPitchDeg": measured(3, [1, 5], markers),
  "motion.error.measured.trunkThighDeg": measured(3, [1, 5], markers),
  "motion.error.planted.hipStandingDeg": measured(6, [4, 9], planted),
  "motion.error.planted.kneeDeg": measured(6.5, [3.5, 9], planted),
  "motion.error.planted.trunkPitchDeg": measured(6, [3, 9], planted),
  "motion.error.planted.trunkThighDeg": measured(10, [6, 15], planted),
  "motion.error.side.hipStandingDeg": measured(7.5, [4, 10], side),
  "motion.error.side.kneeDeg": measured(7, [4, 10], side),
  "motion.error.side.trunkPitchDeg": measured(4, [2, 6], side),
  "motion.error.side.trunkThighDeg": measured(7, [4, 10], side),
  "motion.error.world.hipStandingDeg": measured(12, [8, 18], world),
  "motion.error.world.kneeDeg": measured(16, [10, 22], world),
  "motion.error.world.trunkPitchDeg": measured(8, [5, 12], world),
  "motion.error.world.trunkThighDeg": measured(15, [10, 22], world),
  "motion.standingHipSpreadDeg": measured(
    5.5,
    [3, 8],
    "Standard deviation of people's own standing hip flexion, which no camera sees; from the seven people of the rhythm.",
  ),
  "motion.mostlyPlantedShare": chosen(
    0.8,
    "1",
    [0.6, 0.95],
    "A foot that is in its place for so much of a recording makes its errors those of a planted leg.",
  ),
  "motion.unknownCameraTiltDeg": chosen(
    6,
    "deg",
    [3, 12],
    "How far a camera that somebody put up may lean where nobody stands to tell it; past 12 deg a person who stands would.",
  ),
  "motion.trunkShortensAtMostShare": chosen(
    0.12,
    "1",
    [0.08, 0.2],
    "A spine rounds by no more than this share of the trunk's standing length; beyond lies a wrong marker.",
  ),
  "motion.trunkLengthensAtMostShare": chosen(
    0.03,
    "1",
    [0.01, 0.06],
    "A spine straightens by no more than this share of the trunk's standing length; beyond lies a wrong marker.",
  ),
  "motion.headMovesAtMostDeg": chosen(
    40,
    "deg",
    [30, 60],
    "A head that leans further against the shoulders than a neck lets it was not measured well.",
  ),
});
