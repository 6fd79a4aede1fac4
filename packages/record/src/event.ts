import { z } from "zod";

/** An event as it was made on a device. Absent fields are unknown, never "no" and never 0. */
const base = {
  id: z.string().min(1).max(128),
  at: z.iso.datetime({ offset: true }),
  /** Version of the event vocabulary it was written in; absent is 1. */
  v: z.int().min(1).optional(),
};
const pain = z.number().min(0).max(10);
const answer = z.enum(["yes", "no", "not-sure"]);
const testSide = z.enum(["left", "right", "both"]);

export const PersonDescribed = z.looseObject({
  ...base,
  type: z.literal("PersonDescribed"),
  massKg: z.number().min(20).max(350).optional(),
  heightM: z.number().min(0.9).max(2.6).optional(),
  sex: z.enum(["female", "male", "unspecified"]).optional(),
  birthYear: z.int().min(1900).max(2100).optional(),
  equipment: z.array(z.string()).optional(),
  newToExercise: z.boolean().optional(),
});

export const ScreenAnswered = z.looseObject({
  ...base,
  type: z.literal("ScreenAnswered"),
  answers: z.record(z.string(), answer),
  kind: z.enum(["full", "before-session"]).optional(),
  /** Questions whose answer is new or worse since they were last judged. */
  worse: z.array(z.string()).optional(),
});

export const TestMeasured = z.looseObject({
  ...base,
  type: z.literal("TestMeasured"),
  test: z.string().min(1),
  side: testSide,
  values: z.array(z.number()),
  unit: z.string(),
  painBefore: pain.optional(),
  painDuring: pain.optional(),
  pinch: z.boolean().optional(),
  setting: z.enum(["home", "clinic"]).optional(),
});

export const QuestionnaireAnswered = z.looseObject({
  ...base,
  type: z.literal("QuestionnaireAnswered"),
  instrument: z.enum(["NPRS", "RMDQ", "PSFS", "GROC", "YELLOW", "ODI", "STARTBACK", "OMPSQ", "PROMIS"]),
  answers: z.unknown().optional(),
  score: z.number().nullable().optional(),
});

export const SessionStarted = z.looseObject({
  ...base,
  type: z.literal("SessionStarted"),
  session: z.string().min(1),
  kind: z.enum(["training", "placement", "clinic"]).optional(),
  restingPain: pain.optional(),
  /** Version of the rules that proposed the session. */
  rules: z.string().min(1).optional(),
});

export const SetDone = z.looseObject({
  ...base,
  type: z.literal("SetDone"),
  session: z.string().min(1),
  exercise: z.string().min(1),
  side: testSide.optional(),
  reps: z.int().min(0).max(1000).optional(),
  validReps: z.int().min(0).max(1000).optional(),
  criticalFaults: z.int().min(0).optional(),
  holdS: z.number().min(0).nullable().optional(),
  loadKg: z.number().min(0).nullable().optional(),
  loadStep: z.int().min(0).nullable().optional(),
  rir: z.number().min(0).max(20).nullable().optional(),
  peakPain: pain.nullable().optional(),
  frontHipPain: pain.nullable().optional(),
  faults: z.record(z.string(), z.int().min(0)).optional(),
  tracked: z.number().min(0).max(1).nullable().optional(),
  source: z.enum(["camera", "self"]).optional(),
});

export const SessionEnded = z.looseObject({
  ...base,
  type: z.literal("SessionEnded"),
  session: z.string().min(1),
  painAfter: pain.nullable().optional(),
  stopped: z.enum(["pain", "pinch", "spreading", "numbness", "other"]).nullable().optional(),
});

export const MorningAfter = z.looseObject({
  ...base,
  type: z.literal("MorningAfter"),
  session: z.string().min(1),
  pain: pain.nullable().optional(),
  stiffOver24h: z.boolean().nullable().optional(),
  raisedAt48h: z.boolean().nullable().optional(),
  spreading: z.boolean().nullable().optional(),
  numbness: z.boolean().nullable().optional(),
  ill: z.boolean().nullable().optional(),
});

export const FlareReported = z.looseObject({
  ...base,
  type: z.literal("FlareReported"),
  pain: pain.nullable().optional(),
  spreading: z.boolean().nullable().optional(),
  numbness: z.boolean().nullable().optional(),
});

export const ProposalMade = z.looseObject({
  ...base,
  type: z.literal("ProposalMade"),
  proposal: z.string().min(1),
});

export const ProposalDecided = z.looseObject({
  ...base,
  type: z.literal("ProposalDecided"),
  proposal: z.string().min(1),
  decision: z.enum(["accept", "decline"]),
  reason: z.string().optional(),
});

export const GoalMet = z.looseObject({
  ...base,
  type: z.literal("GoalMet"),
  activity: z.string().optional(),
});

export const ClinicianDecided = z.looseObject({
  ...base,
  type: z.literal("ClinicianDecided"),
  what: z.enum([
    "accept",
    "edit",
    "reject",
    "lower-level",
    "pause",
    "resume",
    "lock",
    "free-rung",
    "limit",
    "note",
  ]),
  value: z.unknown().optional(),
  reason: z.string().optional(),
  by: z.string().optional(),
});

export const KnownEvent = z.discriminatedUnion("type", [
  PersonDescribed,
  ScreenAnswered,
  TestMeasured,
  QuestionnaireAnswered,
  SessionStarted,
  SetDone,
  SessionEnded,
  MorningAfter,
  FlareReported,
  ProposalMade,
  ProposalDecided,
  GoalMet,
  ClinicianDecided,
]);
export type KnownEvent = z.infer<typeof KnownEvent>;

/** An event of a type this version does not know: kept, ignored. */
export const UnknownEvent = z.looseObject({ ...base, type: z.string().min(1) });
export type UnknownEvent = z.infer<typeof UnknownEvent>;

export type RecordEvent = KnownEvent | UnknownEvent;

/** The type names this version understands. */
export const knownEventTypes: ReadonlySet<string> = new Set(
  KnownEvent.options.map((option) => option.shape.type.value),
);
