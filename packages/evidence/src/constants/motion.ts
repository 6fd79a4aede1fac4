import { defineConstants } from "../constant.ts";

const rhythmNote =
  "Fitted by robust least squares on seven people with optical markers (squat, sit-to-stand, hurdle step, straight leg raise, walk), every person and task with equal weight; a person left out of the fit moves it by less than the bounds.";

const measuredNote =
  "Fitted as the rhythm without that length, on the same seven people; a person left out: squat 8.3 to 7.2 deg RMSE, sit-to-stand 8.5 to 7.1, hurdle step 6.6 to 5.5, leg raise 5.9 to 5.3.";

/** Constants of the motion room. */
export const motionConstants = defineConstants({
  "motion.pelvisRhythmInterceptDeg": {
    value: 1.4,
    unit: "deg",
    bounds: [1.25, 2.12],
    status: "calculated",
    sources: [],
    note: `Forward pelvis tilt when trunk and thigh stand as in quiet standing. ${rhythmNote}`,
  },
  "motion.pelvisPerTrunkDeg": {
    value: 0.77,
    unit: "1",
    bounds: [0.62, 0.94],
    status: "calculated",
    sources: [],
    note: `Degrees of forward pelvis tilt for one degree of forward trunk lean. ${rhythmNote}`,
  },
  "motion.pelvisPerThighDeg": {
    value: -0.21,
    unit: "1",
    bounds: [-0.27, -0.17],
    status: "calculated",
    sources: [],
    note: `Degrees of pelvis tilt for one degree that the higher thigh is raised: it rolls back. ${rhythmNote}`,
  },
  "motion.measuredRhythmInterceptDeg": {
    value: 0.6,
    unit: "deg",
    bounds: [0, 1.2],
    status: "calculated",
    sources: [],
    note: `As motion.pelvisRhythmInterceptDeg, for joints measured in space, where the length of the trunk can be used too. ${measuredNote}`,
  },
  "motion.measuredPelvisPerTrunkDeg": {
    value: 0.9,
    unit: "1",
    bounds: [0.8, 1],
    status: "calculated",
    sources: [],
    note: `Degrees of forward pelvis tilt for one degree of forward trunk lean. ${measuredNote}`,
  },
  "motion.measuredPelvisPerThighDeg": {
    value: -0.14,
    unit: "1",
    bounds: [-0.2, -0.1],
    status: "calculated",
    sources: [],
    note: `Degrees of pelvis tilt for one degree that the higher thigh is raised. ${measuredNote}`,
  },
  "motion.pelvisPerTrunkShorteningDeg": {
    value: 2.6,
    unit: "deg/%",
    bounds: [2, 3],
    status: "calculated",
    sources: [],
    note: `Degrees that the pelvis rolls back for each percent that the hip-to-shoulder distance is shorter than in standing: a spine that rounds gets shorter. ${measuredNote}`,
  },
  "motion.standingHipFlexionDeg": {
    value: -3,
    unit: "deg",
    bounds: [-12, 2],
    status: "calculated",
    sources: [],
    note: "Mean anatomical hip flexion of eight standing people (OpenSim convention). People differ by about 5 deg, which no camera can see: absolute angles carry that error.",
  },
  "motion.standingKneeFlexionDeg": {
    value: 1,
    unit: "deg",
    bounds: [-3, 6],
    status: "calculated",
    sources: [],
    note: "Mean knee flexion of standing people; the zero of knee angles read from camera landmarks.",
  },
  "motion.standingPelvisTiltDeg": {
    value: 0.5,
    unit: "deg",
    bounds: [-8, 6],
    status: "calculated",
    sources: [],
    note: "Mean forward tilt of the standing pelvis (OpenSim convention; the Plug-in Gait one reads about 8 deg higher).",
  },
  "motion.standingTrunkLeanDeg": {
    value: -1.9,
    unit: "deg",
    bounds: [-6, 3],
    status: "calculated",
    sources: [],
    note: "Mean lean of the hip-to-shoulder line of standing people.",
  },
  "motion.standingThighDeg": {
    value: -3.1,
    unit: "deg",
    bounds: [-8, 2],
    status: "calculated",
    sources: [],
    note: "Mean inclination of the thigh of standing people.",
  },
  "motion.shortOfRangeDeg": {
    value: 10,
    unit: "deg",
    bounds: [5, 15],
    status: "engineering-default",
    sources: [],
    note: "A repetition that stops farther than this below its target is not valid (angle margin of the ladder).",
  },
  "motion.loweringShareOfTempo": {
    value: 0.6,
    unit: "1",
    bounds: [0.5, 0.8],
    status: "engineering-default",
    sources: [],
    note: "Lowering faster than this share of the prescribed time makes a repetition invalid.",
  },
  "motion.hipExtensionLimitDeg": {
    value: 30,
    unit: "deg",
    bounds: [15, 40],
    status: "engineering-default",
    sources: [],
    note: "A hip bends no further back than this; a thigh that goes further takes the pelvis along.",
  },
  "motion.pelvisFollowsAtMostDeg": {
    value: 30,
    unit: "deg",
    bounds: [15, 45],
    status: "engineering-default",
    sources: [],
    note: "How far the pelvis may be taken along by a thigh at its limit; beyond it a landmark is wrong and no hip angle is given.",
  },
});
