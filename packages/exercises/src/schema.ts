import { jointNames } from "@hipfirst/skeleton";
import { z } from "zod";
import type { ExerciseDefinition } from "./definition.ts";

/** The definition format as a schema: what a file from outside must hold. Units are in the names. */

const angleDeg = z.number().min(-200).max(200);
const seconds = z.number().min(0).max(120);
const heights = z.number().min(-3).max(3);
const place = z.tuple([heights, heights]);
const wordId = z.string().min(1);
const side = z.enum(["working", "other", "both", "near"]);

const leg = z.strictObject({
  hipFlexionDeg: angleDeg,
  hipAbductionDeg: angleDeg,
  kneeFlexionDeg: angleDeg,
  ankleDorsiflexionDeg: angleDeg,
  toeExtensionDeg: angleDeg,
});
const arm = z.strictObject({
  shoulderFlexionDeg: angleDeg,
  shoulderAbductionDeg: angleDeg,
  elbowFlexionDeg: angleDeg,
  wristFlexionDeg: angleDeg,
});
const trunk = {
  pelvisPitchDeg: angleDeg,
  lumbarFlexionDeg: angleDeg,
  neckFlexionDeg: angleDeg,
  headFlexionDeg: angleDeg,
  trunkLateralLeanDeg: angleDeg,
  pelvicDropDeg: angleDeg,
};
const limbs = z.strictObject({ leg, arm });
const body = z.strictObject({ ...trunk, left: limbs, right: limbs });

/** Every field may be left out, but not be undefined. */
const exactly = <Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, z.exactOptional(field)])) as {
    [Key in keyof Shape]: z.ZodExactOptional<Shape[Key]>;
  };
const limbsPatch = z.strictObject(
  exactly({ leg: z.strictObject(exactly(leg.shape)), arm: z.strictObject(exactly(arm.shape)) }),
);
const anglePatch = z.strictObject(exactly({ ...trunk, left: limbsPatch, right: limbsPatch }));

const keyframe = (at: z.ZodType<number>) => z.strictObject({ at, angles: body });

const contact = z.strictObject({
  joint: z.enum([...jointNames, "pelvis", "back", "head"]),
  on: z.enum(["floor", "seat", "bar", "counter", "wall", "ball", "slider", "step", "thigh"]),
  atHeights: place,
  freedom: z.enum(["fixed", "slide"]),
});

const prop = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.enum(["mat", "towel", "sliders", "loop-band", "ankle-weight", "foot-weight"]),
  }),
  z.strictObject({
    kind: z.enum(["chair", "counter", "wall", "bar", "ball", "table", "step", "block"]),
    atHeights: place,
  }),
  z.strictObject({ kind: z.literal("tube-band"), anchorHeights: place }),
]);

const motion = z.strictObject({
  start: keyframe(z.literal(0)),
  via: z.exactOptional(keyframe(z.number().gt(0).lt(1))),
  end: keyframe(z.literal(1)),
  contacts: z.array(contact),
  props: z.array(prop),
  tempo: z.strictObject({ outS: seconds, pauseS: seconds.nullable(), returnS: seconds }),
  lowering: z.enum(["out", "return"]),
  plane: z.enum(["sagittal", "frontal"]),
  viewHeights: z.tuple([heights, heights, heights, heights]),
  arrowJoint: z.enum(jointNames).nullable(),
});

const signal = z.strictObject({
  name: z.enum([
    "trunkThighDeg",
    "thighPitchDeg",
    "thighSwingDeg",
    "kneeRiseThighs",
    "kneeFlexionDeg",
    "trunkPitchDeg",
    "trunkLateralLeanDeg",
    "pelvicDropDeg",
    "ankleRiseLegs",
    "hipRiseTrunks",
    "hipLineOffsetTrunks",
    "shoulderBehindWristTrunks",
    "hipTravelTrunks",
    "kneeOffsetThighs",
  ]),
  leg: side,
});
const limit = z.number().nullable();
const signalCondition = z.strictObject({
  kind: z.literal("signal"),
  signal,
  relativeTo: z.enum(["absolute", "set-up"]),
  over: limit,
  under: limit,
  minS: seconds,
  during: z.enum(["whole", "out", "hold", "return"]),
  onlyWhile: z.strictObject({ signal, over: limit, under: limit }).nullable(),
});
const condition = z.discriminatedUnion("kind", [
  signalCondition,
  z.strictObject({ kind: z.literal("any-of"), conditions: z.array(signalCondition).min(1) }),
  z.strictObject({ kind: z.literal("range"), shortByOver: z.number().min(0) }),
  z.strictObject({ kind: z.literal("tempo"), loweringFractionUnder: z.number().gt(0).max(1) }),
  z.strictObject({ kind: z.literal("reported") }),
]);
const view = z.enum(["side", "front"]);
const fault = z.strictObject({
  id: z.string().min(1),
  severity: z.enum(["critical", "major", "minor"]),
  condition,
  view: view.nullable(),
  shownBy: z
    .strictObject(exactly({ start: anglePatch, end: anglePatch, loweringScale: z.number().gt(0).max(1) }))
    .nullable(),
  nameId: wordId,
  cueId: wordId,
});

const form = z.strictObject({
  counting: z.strictObject({
    signal,
    restAt: z.number(),
    targetAt: z.number(),
    minRange: z.number().gt(0),
  }),
  target: z.strictObject({ low: limit, high: limit }),
  holdTolerance: z.number().gt(0).nullable(),
  camera: z.strictObject({ view, minFps: z.number().min(5).max(60) }),
  faults: z.array(fault),
});

const doseParts = {
  holdsPerSet: z.number().int().min(1).max(20).nullable(),
  sets: z.tuple([z.number().int().min(1).max(3), z.number().int().min(1).max(3)]),
  restS: z.number().min(0).max(300),
  perSide: z.boolean(),
};
const within = (low: number, high: number) => {
  const number = z.number().int().min(low).max(high);
  return { min: number, max: number };
};
/** Repetitions stay inside 6-20; a hold or a walk has its own sensible span. */
const dose = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("reps"), ...within(6, 20), ...doseParts }),
  z.strictObject({ type: z.literal("hold"), ...within(6, 60), ...doseParts }),
  z.strictObject({ type: z.literal("minutes"), ...within(1, 60), ...doseParts }),
]);

const load = z.strictObject({
  kind: z.enum([
    "ankle-weight",
    "foot-weight",
    "band",
    "hand-effort",
    "arc",
    "hand-position",
    "object-height",
  ]),
  unit: z.enum(["kg", "step"]),
  stepsBeforeAdvance: z.number().int().min(0).max(10),
  band: z
    .strictObject({
      anchorHeights: place,
      slackHeights: z.number().min(0).max(2),
      stiffnessNPerM: z.number().gt(0).max(2000),
    })
    .nullable(),
});

const words = z.strictObject({
  nameId: wordId,
  shortNameId: wordId,
  setupId: wordId,
  movementId: wordId,
  feelId: wordId,
  stopIfId: wordId,
  whyHereId: wordId,
  cueIds: z.array(wordId).min(1),
});

export const exerciseSchema = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.enum(["rung", "adjunct", "movement", "still"]),
  order: z.number().int().min(1).max(22).nullable(),
  stage: z.literal([0, 1, 2, 3, 4, 5, 6]).nullable(),
  position: z.enum([
    "supine",
    "seated",
    "standing",
    "long-sitting",
    "plank",
    "hanging",
    "side-lying",
    "half-kneeling",
    "prone",
  ]),
  laterality: z.enum(["unilateral", "alternating", "bilateral"]),
  motion,
  load: load.nullable(),
  form: form.nullable(),
  dose: dose.nullable(),
  words,
  trains: z.array(z.enum(["hip-flexors", "hip-extensors", "hip-abductors", "trunk", "general"])).min(1),
  needs: z.array(z.array(z.string().min(1)).min(1)),
  alternative: z.strictObject({ textId: wordId, loadUnit: z.enum(["kg", "step"]).nullable() }).nullable(),
  cautions: z.array(z.strictObject({ screenItem: z.string().min(1).nullable(), textId: wordId })),
  gate: z
    .strictObject({ test: z.string(), atLeast: z.number(), unit: z.string(), textId: wordId })
    .nullable(),
  regressId: z.string().nullable(),
  progressId: z.string().nullable(),
  lateralIds: z.array(z.string()),
  evidence: z.array(z.string()),
}) satisfies z.ZodType<ExerciseDefinition>;
