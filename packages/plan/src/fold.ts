import type { Clearance, Evaluation } from "@hipfirst/evaluation";
import { noteTorque } from "./capacity/observe.ts";
import { withinTested } from "./capacity/use.ts";
import {
  type Course,
  changeTo,
  fired,
  hasHighUsualPain,
  heldRung,
  memoryOf,
  moveTo,
  newCourse,
  noteStart,
  usualOf,
} from "./course.ts";
import { copyOf } from "./course-copy.ts";
import { editOf, freedBy, withLimits } from "./history/clinician.ts";
import {
  ageYearsOf,
  bodyOf,
  describe,
  equipmentOf,
  legRaiseOf,
  type PersonFacts,
  plankS,
  unknownPerson,
} from "./history/person.ts";
import { clearanceAt, saysYesOrUnsure } from "./history/safety.ts";
import type { SessionFacts } from "./history/session.ts";
import type { EventOf } from "./history/sets.ts";
import { type Step, saysSomething, type Timeline } from "./history/timeline.ts";
import { afterReview, withRestingPain, withWeeklyPain } from "./history/usual-pain.ts";
import { findRung, type Rung, rungs } from "./ladder/rung.ts";
import { afterAbsence } from "./rules/absence.ts";
import { applySession } from "./rules/after-session.ts";
import { maySettleStart, startAsDone, staysGentle } from "./rules/as-done.ts";
import { type EntryFacts, entryRung } from "./rules/entry.ts";
import { askForScreen, startFlare } from "./rules/flare.ts";
import { asDecided, isInForce, ruleNumber } from "./rules/in-force.ts";
import { judgePain } from "./rules/pain.ts";
import { arriveAt } from "./rules/time-passes.ts";
import { dayMs, instantMs } from "./time.ts";

/** The course at the end of the record, and what was learnt about the person on the way. */
export interface Followed {
  readonly course: Course;
  readonly person: PersonFacts;
}

/** What the whole record says about the person's tests, known before the walk begins. */
export interface Tested {
  readonly balance: Course["testedBalance"];
  readonly isPainLimited: boolean;
}

/** A walk through the record that can be stopped, copied and gone on with. */
export interface Walk extends Followed {
  /** Safety as it stood at a moment of the record. */
  readonly safetyAt: (at: string) => Clearance;
  readonly placement: SessionFacts[];
  answers: Clearance["answers"];
  readonly hasPainLimitedTests: boolean;
  /** Version of the rules that the last session names; what comes between sessions is judged by it too. */
  rules: string | null;
  /** Concerns of the last screen, to see whether a new one says anything new. */
  lastTold: string | null;
}

/**
 * Walks through the record once, in order, and applies every rule; then lets time pass until `now`.
 * Linear in the number of events.
 */
export function follow(timeline: Timeline, now: string, tested: Tested): Followed {
  const walk = newWalk(tested, (at) => clearanceAt(timeline.safetyEvents, at));
  for (const step of timeline.steps) take(walk, step);
  return arrive(walk, instantMs(now));
}

export function newWalk(tested: Tested, safetyAt: Walk["safetyAt"]): Walk {
  return {
    course: { ...newCourse(), testedBalance: tested.balance },
    person: unknownPerson(),
    safetyAt,
    placement: [],
    answers: {},
    hasPainLimitedTests: tested.isPainLimited,
    rules: null,
    lastTold: null,
  };
}

/** A walk that may go on while the original stays where it is. */
export function copyOfWalk(walk: Walk): Walk {
  const { described, tests, questionnaires } = walk.person;
  return goingOn(
    walk,
    { described, tests: tests.slice(), questionnaires: questionnaires.slice() },
    walk.placement.slice(),
  );
}

/** A walk from which the rest can be looked at: only its course may be written to. */
export const lookAhead = (walk: Walk): Walk => goingOn(walk, walk.person, walk.placement);

const goingOn = (walk: Walk, person: PersonFacts, placement: SessionFacts[]): Walk => ({
  course: copyOf(walk.course),
  person,
  safetyAt: walk.safetyAt,
  placement,
  answers: walk.answers,
  hasPainLimitedTests: walk.hasPainLimitedTests,
  rules: walk.rules,
  lastTold: walk.lastTold,
});

/** Lets time pass until `nowMs`; the walk ends here. */
export function arrive(walk: Walk, nowMs: number): Followed {
  enter(walk, nowMs);
  arriveAt(walk.course, nowMs, null);
  return walk;
}

const strengthTests: ReadonlySet<string> = new Set(["T01", "T02", "T03"]);

/** What a finding means for the walk; a tested balance counts for six weeks after the last strength test. */
export function testedOf(finding: Evaluation | null, tests: readonly EventOf<"TestMeasured">[]): Tested {
  return { balance: testedBalance(finding, tests), isPainLimited: isPainLimited(finding) };
}

const isPainLimited = (finding: Evaluation | null): boolean =>
  finding?.sides.left.strength === "not-interpretable" ||
  finding?.sides.right.strength === "not-interpretable";

function testedBalance(
  finding: Evaluation | null,
  tests: readonly EventOf<"TestMeasured">[],
): Course["testedBalance"] {
  const asymmetry = finding?.asymmetry ?? null;
  const weakerSide = asymmetry?.weakerSide ?? null;
  const last = tests.findLast(({ test }) => strengthTests.has(test));
  if (asymmetry === null || weakerSide === null || last === undefined) return null;
  const fromMs = instantMs(last.at);
  return {
    fromMs,
    untilMs: fromMs + ruleNumber("plan.balanceMaxDays") * dayMs,
    balance: {
      weakerSide,
      ratio: asymmetry.lsiPercent / 100,
      isFlagged: asymmetry.flag,
    },
  };
}

/** One more step of the record. */
export function take(walk: Walk, step: Step): void {
  if (step.kind === "session") walk.rules = step.session.rules;
  asDecided(walk.rules, () => takeInForce(walk, step));
}

function takeInForce(walk: Walk, step: Step): void {
  switch (step.kind) {
    case "session":
      takeSession(walk, step.session);
      return;
    case "screen":
      takeScreen(walk, step.event);
      return;
    case "event":
      takeEvent(walk, step.event, step.atMs);
  }
}

/** A full screen with the same concerns as the last one opens and closes nothing. */
function takeScreen(walk: Walk, event: EventOf<"ScreenAnswered">): void {
  if (!saysSomething(event)) return;
  const concerns = Object.entries(event.answers).filter(([, answer]) => answer !== "no");
  const told = `${event.kind ?? "full"} ${concerns.map(([id, answer]) => `${id}:${answer}`).sort()}`;
  if (told === walk.lastTold) return;
  walk.lastTold = told;
  if (concerns.length === 0 && walk.course.access.blocked.size === 0) walk.answers = event.answers;
  else openRungs(walk, event.at);
}

function takeSession(walk: Walk, session: SessionFacts): void {
  const { course } = walk;
  course.lastRestPain = session.aftermath?.pain ?? session.restingPain ?? course.lastRestPain;
  if (session.kind === "clinic") course.hasClinic = true;
  const shown = { usualPain: usualOf(course), isGentle: hasHighUsualPain(course) };
  if (session.restingPain !== null && course.flare === null) {
    course.usual = withRestingPain(course.usual, session.restingPain, session.startMs);
  }
  if (session.sets.length === 0) {
    heedRed(walk, session);
    return;
  }
  if (session.kind === "placement" && course.rung === null) {
    walk.placement.push(session);
    course.lastSession = session;
    noteStart(course, session.startMs);
    heedRed(walk, session);
    return;
  }
  enter(walk, session.startMs);
  const isAsDone =
    maySettleStart(course) && startAsDone(course, session, rungShown(walk, session, shown.usualPain));
  const gentle = shown.isGentle && staysGentle(course, session) ? course.rung : null;
  arriveAt(course, session.startMs, session.sets);
  applySession(course, session, walk.answers);
  if (isAsDone) fired(course, "entry.asDone");
  if (gentle !== null && gentle === course.rung) fired(course, "pain.gentleDone");
}

/** The entry with the pain that was known before the session began. */
function rungShown(walk: Walk, { startMs }: SessionFacts, usualPain: number | null): Rung {
  const { course } = walk;
  return withinTested(course, entryRung({ ...entryFacts(walk, startMs), usualPain }, course.access).rung);
}

/** Tries, and a session that ended before its first set, earn nothing; what is red there is as red as anywhere. */
function heedRed(walk: Walk, session: SessionFacts): void {
  const { course } = walk;
  const judged = judgePain(session, usualOf(course), course.limits.pain);
  if (judged.colour !== "red") return;
  // Whoever was shown older rules that day owes the screen all the same.
  askForScreen(course, judged.atMs);
  if (!isInForce("pain.redUntrained")) return;
  enter(walk, session.startMs);
  course.lastColour = "red";
  fired(course, "pain.redUntrained");
  startFlare(course, judged.atMs);
}

/** Chooses the first rung once (entry.rule); until the first session it follows what becomes known. */
function enter(walk: Walk, atMs: number): void {
  const { course } = walk;
  if (course.firstSessionMs !== null || (course.rung !== null && course.flare !== null)) return;
  if (course.rung !== null && course.change.kind !== "start") return;
  const { rung: entered, rule } = entryRung(entryFacts(walk, atMs), course.access);
  const rung = isInForce("capacity.start") ? withinTested(course, entered) : entered;
  course.rung = rung;
  course.highestOrder = rung.order;
  fired(course, rule, { usual: usualOf(course) ?? 0 });
  if (rung !== entered) fired(course, "capacity.start");
  changeTo(course, "start", null, rung);
}

function entryFacts(walk: Walk, atMs: number): EntryFacts {
  return {
    usualPain: usualOf(walk.course),
    legRaise: legRaiseOf(walk.person),
    isNewToExercise: walk.person.described.newToExercise === true,
    ageYears: ageYearsOf(walk.person, atMs),
    isUnsteady: saysYesOrUnsure(walk.answers, "FALL1"),
    isAfterSurgeryOrBirth: saysYesOrUnsure(walk.answers, "OP1") || saysYesOrUnsure(walk.answers, "PRE2"),
    hasPainLimitedTests: walk.hasPainLimitedTests,
    placement: walk.placement,
  };
}

type Single = Extract<Step, { kind: "event" }>["event"];

function takeEvent(walk: Walk, event: Single, atMs: number): void {
  const { course, person } = walk;
  switch (event.type) {
    case "PersonDescribed":
      describe(person, event);
      course.access = { ...course.access, equipment: equipmentOf(person) };
      course.body = bodyOf(person);
      return;
    case "TestMeasured":
      person.tests.push({ atMs, event });
      noteTorque(course, event, atMs);
      if ((plankS(event) ?? 0) >= ruleNumber("plan.plankGateS")) course.hasPlank = true;
      return;
    case "QuestionnaireAnswered":
      person.questionnaires.push({ atMs, event });
      if (event.instrument !== "NPRS" || typeof event.score !== "number") return;
      course.lastRestPain = event.score;
      course.weeklyPain = [...course.weeklyPain, { atMs, score: event.score }];
      course.usual = withWeeklyPain(course.usual, event.score);
      return;
    case "FlareReported":
      enter(walk, atMs);
      afterAbsence(course, atMs);
      startFlare(course, atMs);
      return;
    case "GoalMet":
      course.goalMetMs ??= atMs;
      return;
    case "ProposalDecided":
      if (event.decision === "decline") decline(course);
      return;
    case "ClinicianDecided":
      takeDecision(walk, event, atMs);
  }
}

/** Declining holds the dose for one session; declining to stay at the top means going on. */
function decline(course: Course): void {
  fired(course, "person.declined");
  if (course.maintenance === null) {
    course.isDeclined = true;
    course.raise = null;
    return;
  }
  course.maintenance = null;
  course.wantsMore = true;
}

function takeDecision(walk: Walk, event: EventOf<"ClinicianDecided">, atMs: number): void {
  const { course } = walk;
  if (event.by !== "person") {
    course.usual = afterReview(course.usual);
    course.hasClinic = true;
  }
  switch (event.what) {
    case "pause":
      course.isPaused = true;
      return;
    case "resume":
      course.isPaused = false;
      return;
    case "reject":
      course.isDeclined = true;
      course.raise = null;
      fired(course, "clinician.reject");
      return;
    case "edit":
      enter(walk, atMs);
      applyEdit(course, event);
      return;
    case "limit":
      course.limits = withLimits(course.limits, event);
      course.access = { ...course.access, topOrder: topOrderOf(course) };
      return;
    case "free-rung":
      course.access = { ...course.access, freed: new Set([...course.access.freed, ...freedBy(event)]) };
      course.wantsMore = true;
      course.maintenance = null;
      openRungs(walk, event.at);
      return;
    case "lower-level":
      openRungs(walk, event.at);
      return;
    default:
  }
}

function topOrderOf(course: Course): number {
  const limit = course.limits.rung === null ? undefined : findRung(course.limits.rung);
  return limit?.order ?? rungs.at(-1)?.order ?? 0;
}

function applyEdit(course: Course, event: EventOf<"ClinicianDecided">): void {
  const { rung: id, reps, holdS, loadKg, loadStep } = editOf(event);
  const from = heldRung(course);
  const rung = id === null ? undefined : findRung(id);
  if (rung !== undefined && rung !== from) {
    moveTo(course, rung);
    course.flare = null;
    course.highestOrder = rung.order;
  }
  const memory = memoryOf(course, heldRung(course));
  const { dose } = memory;
  memory.dose = {
    reps: reps ?? dose.reps,
    holdS: holdS ?? dose.holdS,
    loadKg: loadKg ?? dose.loadKg,
    loadStep: loadStep ?? dose.loadStep,
  };
  course.raise = null;
  fired(course, "clinician.edit");
  changeTo(course, "hold", from, heldRung(course));
}

/** Asks the screen again which rungs are closed, where an answer or a visit may have changed it. */
function openRungs(walk: Walk, at: string): void {
  const safety = walk.safetyAt(at);
  walk.answers = safety.answers;
  walk.course.access = { ...walk.course.access, blocked: new Set(safety.blocked) };
}
