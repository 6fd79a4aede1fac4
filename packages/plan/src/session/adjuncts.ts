import type { Evaluation, FindingClass, ScreenLimits } from "@hipfirst/evaluation";
import { exercise } from "@hipfirst/exercises";
import { type Course, fired } from "../course.ts";
import { trainingWeek } from "../rules/deload.ts";
import { isOnEasyDose } from "../rules/flare.ts";
import { isInForce, ruleNumber } from "../rules/in-force.ts";
import type { PrescribedExercise } from "../types.ts";

const plankRungOrder = 14;

/** Bridge and abduction in turn, one more by need, and walking apart (ladder adjuncts). */
export function besideTheLadder(
  course: Course,
  finding: Evaluation | null,
  limits: ScreenLimits,
  atMs: number,
): PrescribedExercise[] {
  const walk = walking(course, atMs);
  if (isOnEasyDose(course, atMs)) return [walk];
  const inTurn =
    course.ladderPausedMs === null ? [course.sessionCount % 2 === 0 ? "A03" : "A04"] : ["A03", "A04"];
  const chosen = [...inTurn, ...byNeed(course, finding)].filter((id) => !limits.skipAdjuncts.includes(id));
  const isLengthOptional = classOf(finding) === "weak-short";
  return [
    ...chosen
      .slice(0, ruleNumber("plan.mostBeside"))
      .map((id) => beside(course, id, id === "A05" && isLengthOptional)),
    walk,
  ];
}

const mostTelling: readonly FindingClass[] = ["weak-short", "weak", "short", "undecided", "neither"];

/** The class that steers the adjuncts: the more telling side. */
export function classOf(finding: Evaluation | null): FindingClass {
  if (finding === null) return "undecided";
  const { left, right } = finding.sides;
  return mostTelling.find((each) => each === left.class || each === right.class) ?? "undecided";
}

function byNeed(course: Course, finding: Evaluation | null): string[] {
  const needs: string[] = [];
  const arch = course.faultSessions.get("lumbar_arch_supine") ?? 0;
  const hasDropped = course.faultSessions.has("pelvic_drop");
  const hasLeaned = isInForce("adjuncts.lean") && course.faultSessions.has("trunk_lateral_lean");
  const isPlankShort = course.rung?.order === plankRungOrder && !course.hasPlank;
  if (arch >= ruleNumber("plan.archSessions")) needs.push("A01");
  if (isPlankShort || hasDropped || hasLeaned || finding?.trunk.T20?.flag === true) needs.push("A02");
  if (needs.length > 0) fired(course, "adjuncts.trunk");
  if (hasLeaned) fired(course, "adjuncts.lean");
  const found = classOf(finding);
  if (found === "short" || found === "weak-short") needs.push("A05");
  return needs;
}

function beside(course: Course, id: string, isOptional: boolean): PrescribedExercise {
  const { dose, motion, laterality } = exercise(id);
  if (dose === null) throw new Error(`The exercise ${id} has no dose: complete its definition`);
  const isHold = dose.type === "hold";
  const gained = Math.floor(course.sessionCount / 2);
  return {
    id,
    sets: dose.sets[0],
    reps: isHold
      ? (dose.holdsPerSet ?? 1)
      : Math.min(dose.max, Math.max(dose.min, ruleNumber("plan.minReps")) + gained),
    holdS: isHold ? dose.min : null,
    durationMin: null,
    side: laterality === "bilateral" ? "both" : "each",
    loadKg: null,
    loadStep: null,
    tempo: isHold ? "iso" : `${motion.tempo.outS}-${motion.tempo.pauseS ?? 0}-${motion.tempo.returnS}`,
    restS: dose.restS,
    rir: null,
    role: "beside",
    isLastSetOpen: false,
    isCalibration: false,
    form: "standard",
    isHeightLowered: false,
    isOptional,
    loadTries: null,
    optionalLoad: null,
  };
}

function walking(course: Course, atMs: number): PrescribedExercise {
  const start = ruleNumber("plan.walkStartMin");
  const grown = start + trainingWeek(course, atMs) * ruleNumber("plan.walkStepMin");
  return {
    id: "A06",
    sets: 1,
    reps: 1,
    holdS: null,
    durationMin: course.flare === null ? Math.min(ruleNumber("plan.walkTopMin"), grown) : start,
    side: "both",
    loadKg: null,
    loadStep: null,
    tempo: null,
    restS: null,
    rir: null,
    role: "walk",
    isLastSetOpen: false,
    isCalibration: false,
    form: "standard",
    isHeightLowered: false,
    isOptional: false,
    loadTries: null,
    optionalLoad: null,
  };
}
