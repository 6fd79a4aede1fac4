import type { Clearance, Evaluation } from "@hipfirst/evaluation";
import { findExercise } from "@hipfirst/exercises";
import type { Sentence } from "@hipfirst/words";
import { shownCapacity, tooHardForNow } from "./capacity/use.ts";
import { type Course, fired, isClimbingBack, noValues, usualOf } from "./course.ts";
import { dueNow } from "./due.ts";
import type { Followed } from "./fold.ts";
import { ageYearsOf } from "./history/person.ts";
import type { SessionFacts } from "./history/session.ts";
import { easierThan } from "./ladder/climb.ts";
import { isEvened } from "./rules/asymmetry.ts";
import { type Barrier, barrierOf } from "./rules/barrier.ts";
import { isInForce, ruleNumber, rulesInForce } from "./rules/in-force.ts";
import { besideTheLadder, classOf } from "./session/adjuncts.ts";
import { placementTries } from "./session/placement.ts";
import { ladderWork } from "./session/prescribe.ts";
import { earliestMs } from "./session/spacing.ts";
import { isoLike } from "./time.ts";
import type { ChangeKind, PlanState, PrescribedExercise, Proposal } from "./types.ts";
import { unlocksFor } from "./unlocks.ts";
import { wouldChange } from "./would-change.ts";

/** Everything a proposal is written from. */
export interface Standing {
  /** The walk up to now; its course is written to. */
  readonly followed: Followed;
  readonly safety: Clearance;
  readonly finding: Evaluation | null;
  /** The last session with work in it. */
  readonly lastSession: SessionFacts | null;
  /** ISO 8601 with offset. */
  readonly now: string;
  readonly nowMs: number;
}

/** The proposal of a person who stands so. */
export function proposalFor(standing: Standing): Proposal {
  const { followed, safety, finding, now, nowMs } = standing;
  const { course } = followed;
  const barrier = barrierOf(course, safety);
  const exercises = barrier === null ? sessionOf(course, finding, safety, nowMs) : null;
  explain(course, barrier, finding, exercises, nowMs);
  const rungNames = names(course);
  const { from, to, rung } = rungNames;
  const notBeforeMs = earliestMs(course, nowMs, ageYearsOf(followed.person, nowMs));
  return {
    rules: rulesInForce(),
    state: stateOf(course, barrier),
    current:
      course.rung !== null && (barrier === null || course.lastSession !== null) ? course.rung.id : null,
    change: barrier === null || barrier === "screenDue" ? course.change : stopped(course, barrier),
    session: exercises === null ? null : { notBefore: isoLike(notBeforeMs, now), exercises },
    placement: exercises === null ? null : placementTries(course),
    easier: exercises === null || course.rung === null ? [] : easierThan(course.rung, course.access),
    because: course.because.map(({ rule, values }) => ({
      rule,
      text: {
        id: `plan.because.${rule}`,
        values: values === noValues ? rungNames : { from, to, rung, ...values },
      },
    })),
    unlocks: barrier === null ? unlocksFor(course, nowMs) : [],
    wouldChange: wouldChange(course, barrier, nowMs, nameOf),
    due: dueOf(standing, barrier),
    usualPain: usualOf(course),
    capacity: shownCapacity(course),
  };
}

function sessionOf(
  course: Course,
  finding: Evaluation | null,
  safety: Clearance,
  nowMs: number,
): PrescribedExercise[] {
  const ladder = ladderWork(course, safety.answers, nowMs);
  const beside = besideTheLadder(course, finding, safety.limits, nowMs);
  return classOf(finding) === "neither"
    ? [...beside.slice(0, -1), ...ladder, ...beside.slice(-1)]
    : [...ladder, ...beside];
}

function stateOf(course: Course, barrier: Barrier | null): PlanState {
  if (barrier === "locked") return "locked";
  if (barrier === "incomplete" || barrier === "notCleared") return "screening";
  if (course.flare !== null) return "flare";
  if (course.firstSessionMs === null) return "baseline";
  if (course.ambers > 0) return "amber-hold";
  if (course.deload !== null) return "deload";
  if (isClimbingBack(course) || course.isAtFloor || course.ladderPausedMs !== null) return "rebuild";
  return course.maintenance === null ? "training" : "maintenance";
}

function stopped(course: Course, barrier: Barrier): Proposal["change"] {
  const kind: ChangeKind = barrier === "locked" ? "lock" : "none";
  const rung = course.lastSession === null ? null : (course.rung?.id ?? null);
  return { kind, from: rung, to: rung };
}

const barrierRules = {
  locked: "stopRules.locked",
  incomplete: "stopRules.incomplete",
  screenDue: "stopRules.screenDue",
  notCleared: "stopRules.notCleared",
  paused: "stopRules.paused",
} as const;

function explain(
  course: Course,
  barrier: Barrier | null,
  finding: Evaluation | null,
  exercises: readonly PrescribedExercise[] | null,
  nowMs: number,
): void {
  if (barrier !== null && barrier !== "screenDue") course.because = [];
  if (barrier !== null) {
    fired(course, barrierRules[barrier]);
    return;
  }
  if (exercises?.some((each) => each.role === "previous")) fired(course, "doubleProgression.bridge");
  if (exercises?.some((each) => each.role === "parallel")) fired(course, "parallel.press");
  if (exercises?.some((each) => each.form === "alternative")) fired(course, "blocked.alternative");
  if (exercises?.some((each) => each.side === "left" || each.side === "right"))
    fired(course, "asymmetry.sides");
  else if (isEvened(course, nowMs)) fired(course, "asymmetry.evened");
  if (Object.values(course.limits).some((limit) => limit !== null)) fired(course, "clinician.limit");
  if (course.rung !== null && course.access.freed.has(course.rung.id)) fired(course, "clinician.freedRung");
  if (isInForce("capacity.optionalLoad") && exercises?.some(({ optionalLoad }) => optionalLoad !== null))
    fired(course, "capacity.optionalLoad");
  const tooHard = isInForce("capacity.tooHard") ? tooHardForNow(course) : null;
  if (tooHard !== null)
    fired(course, "capacity.tooHard", { percent: tooHard.percent, next: nameOf(tooHard.rung.id) });
  fired(course, `byClass.${classOf(finding)}`);
  fired(course, "frequency.spacing", {
    hours: ruleNumber("plan.minHoursBetweenSessions"),
    sessions: ruleNumber("plan.maxSessionsPerWeek"),
  });
}

function dueOf(
  { followed, safety, lastSession, nowMs }: Standing,
  barrier: Barrier | null,
): readonly string[] {
  return dueNow({
    course: followed.course,
    person: followed.person,
    safety,
    needsScreen: barrier === "screenDue" || barrier === "incomplete",
    hasSession: barrier === null,
    lastSession,
    nowMs,
  });
}

function nameOf(id: string | null): string | Sentence {
  const words = id === null ? undefined : findExercise(id)?.words;
  return words === undefined ? (id ?? "–") : { id: words.shortNameId };
}

/** Names of the rungs of the change, for the sentences. */
function names(course: Course): Readonly<Record<"from" | "to" | "rung", string | Sentence>> {
  return {
    from: nameOf(course.change.from),
    to: nameOf(course.change.to),
    rung: nameOf(course.rung?.id ?? null),
  };
}
