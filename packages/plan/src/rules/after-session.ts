import { noteCapacity } from "../capacity/observe.ts";
import {
  type Course,
  changeTo,
  fired,
  hasHighUsualPain,
  heldRung,
  isClimbingBack,
  memoryOf,
  noteStart,
  usualOf,
} from "../course.ts";
import type { SessionFacts } from "../history/session.ts";
import { reachedBy, reserveOf } from "../history/sets.ts";
import { amountOf, bottomDose, withAmount } from "../ladder/dose.ts";
import { findRung, type Rung } from "../ladder/rung.ts";
import { atMost, setsFor } from "../session/sets-now.ts";
import { hourMs } from "../time.ts";
import { noteSides } from "./asymmetry.ts";
import { type Asked, noteCalibration, withoutLimitSets } from "./calibration.ts";
import { deloadAfter, isEffortFalling } from "./deload.ts";
import { reserveTarget } from "./effort.ts";
import { afterFlareSession, isOnEasyDose, startFlare } from "./flare.ts";
import { afterFrontHipPain, hadFrontHipPain } from "./front-hip.ts";
import { isInForce, ruleNumber } from "./in-force.ts";
import { noteQualifyingSession } from "./maintenance.ts";
import { type Judged, judgePain } from "./pain.ts";
import { notePlateau } from "./plateau.ts";
import { progress, type Work, workOn } from "./progression.ts";
import { noteTroubleAtFloor, reduce, stepDown } from "./step-down.ts";

const pressOrder = 2;
const lastParallelOrder = 4;

/** Applies everything one session says. Red beats front hip, front hip beats amber, amber beats form. */
export function applySession(course: Course, session: SessionFacts, answers: Asked["answers"]): void {
  const rung = heldRung(course);
  course.because = [];
  changeTo(course, "hold", rung, rung);
  course.raise = null;
  course.partnerRaise = null;
  course.isDeclined = false;

  const [minRir] = reserveTarget(course, rung, session.startMs);
  const asked = { answers, sets: setsFor(course, rung, session.startMs) };
  const judgedSets = withoutLimitSets(course, rung, session.sets, session.startMs, asked);
  const work = workOn(rung, judgedSets, minRir, asked.sets);
  const isGivenUp = wasGivenUp(course, rung, work);
  const didHeldRung = work.sets.length > 0 && !isGivenUp;
  const wasDeload = course.deload !== null;
  const isTooSoon = isTooSoonAfter(course.lastSession, session);
  noteCalibration(course, rung, session.sets, session.startMs, asked);
  if (work.sets.length > 0) noteHeldSession(course, rung, work, session);
  noteSession(course, session);
  noteCapacity(course, session);

  const judged = judgePain(session, usualOf(course), course.limits.pain);
  course.lastColour = judged.colour;
  fired(course, judged.rule, {
    peak: judged.peak ?? "–",
    morning: judged.morning ?? "–",
    usual: usualOf(course) ?? "–",
  });
  if (session.sets.some((set) => set.wasPoorlyTracked)) fired(course, "formGate.lowConfidence");
  if (isGivenUp) fired(course, "doubleProgression.givenUp");
  if (judged.colour === "red") {
    startFlare(course, judged.atMs);
    return;
  }
  if (course.flare !== null) {
    afterFlareSession(course, judged.colour, didHeldRung);
    return;
  }

  afterOrdinarySession(course, session, { rung, work, isGivenUp, judged, wasDeload, isTooSoon });
  const earnsAThirdSet = didHeldRung && !wasDeload && judged.colour !== "amber" && course.rung === rung;
  if (earnsAThirdSet && course.easySessions > 0) course.easySessions -= 1;
  if (session.aftermath?.isIll) deloadAfter(course, session.aftermath.lastAtMs, "deload.ill");
}

/**
 * A set that was broken off early, or of which nothing is known, is no work: where none came to half of the dose, the
 * session counts for pain, form and effort, and not for climbing.
 */
function wasGivenUp(course: Course, rung: Rung, { sets }: Work): boolean {
  if (sets.length === 0 || !isInForce("doubleProgression.givenUp")) return false;
  const enough = amountOf(memoryOf(course, rung).dose) * ruleNumber("plan.workedShare");
  return sets.every((set) => reachedBy(set, rung.isHold) < enough);
}

interface Outcome {
  readonly rung: Rung;
  readonly work: Work;
  readonly isGivenUp: boolean;
  readonly judged: Judged;
  readonly wasDeload: boolean;
  readonly isTooSoon: boolean;
}

/** Sessions closer than the rest between them earn nothing (doubleProgression.top). */
const isTooSoonAfter = (last: Course["lastSession"], session: SessionFacts): boolean =>
  last !== null && session.startMs - last.startMs < ruleNumber("plan.minHoursBetweenSessions") * hourMs;

function afterOrdinarySession(course: Course, session: SessionFacts, outcome: Outcome): void {
  const { rung, work, isGivenUp, judged, wasDeload } = outcome;
  const { colour } = judged;
  if (colour === "green") course.ambers = 0;
  if (hadFrontHipPain(session)) {
    afterFrontHipPain(course);
    if (course.rung !== rung) return;
  } else if (colour === "green" && !wasDeload && !outcome.isTooSoon && !isGivenUp) countGreen(course, work);

  if (colour === "amber") {
    afterAmber(course, session);

    return;
  }
  if (work.sets.length === 0 || wasDeload) return;
  if (work.isFormFailed) {
    afterFailedForm(course, session);
    return;
  }
  course.formFails = 0;
  if (colour !== "green" || hadFrontHipPain(session)) return;
  if (outcome.isTooSoon) {
    fired(course, "frequency.tooSoon", { hours: ruleNumber("plan.minHoursBetweenSessions") });
    return;
  }

  if (!hasHighUsualPain(course)) {
    progress(course, rung, memoryOf(course, rung), work, judged.peak);
    progressPartner(course, session, judged.peak);
    if (work.isQualifying && !isGivenUp) noteQualifyingSession(course, session.endMs);
  }
  if (course.maintenance !== null) {
    course.raise = null;
    return;
  }
  if (!isClimbingBack(course)) notePlateau(course, session.startMs);
  if (isEffortFalling(course)) deloadAfter(course, session.endMs, "deload.effort");
}

/** A green session counts for climbing back, and two of them lift the floor's smaller dose. */
function countGreen(course: Course, work: Work): void {
  if (work.sets.length > 0 ? work.isFormFailed : course.ladderPausedMs === null) return;
  course.greens += 1;
  if (!course.isAtFloor || work.sets.length === 0 || course.greens < ruleNumber("plan.climbGreens")) return;
  course.isAtFloor = false;
  course.floorFails = 0;
  const rung = heldRung(course);
  const memory = memoryOf(course, rung);
  memory.dose = withAmount(memory.dose, Math.max(amountOf(memory.dose), amountOf(bottomDose(rung))));
}

function afterAmber(course: Course, session: SessionFacts): void {
  course.ambers += 1;
  course.greens = 0;
  memoryOf(course, heldRung(course)).run = [];
  if (course.isAtFloor) noteTroubleAtFloor(course, session.endMs);
  else if (course.ambers >= ruleNumber("plan.ambersToReduce")) {
    const ambers = course.ambers;
    const before = course.rung;
    reduce(course);
    if (course.rung === before && !course.isAtFloor) course.ambers = ambers;
  }
}

function afterFailedForm(course: Course, session: SessionFacts): void {
  course.formFails += 1;
  course.greens = 0;
  memoryOf(course, heldRung(course)).run = [];
  fired(course, "formGate.notQualifying");
  if (course.isAtFloor) noteTroubleAtFloor(course, session.endMs);
  else if (course.formFails >= ruleNumber("plan.formFailsToRegress")) stepDown(course, 1, "regress.form");
}

function noteHeldSession(course: Course, rung: Rung, work: Work, session: SessionFacts): void {
  if (isOnEasyDose(course, session.startMs)) return;
  const memory = memoryOf(course, rung);
  memory.sessions += 1;
  memory.firstAtMs ??= session.startMs;
  course.highestOrder = Math.max(course.highestOrder, rung.order);
  noteSides(course, rung, work.sets, session.startMs);
  if (work.sets.every((set) => set.rir !== null)) {
    memory.reserves.push({ amount: work.minReached, rir: Math.min(...work.sets.map(reserveOf)) });
    if (memory.reserves.length > 3) memory.reserves.shift();
  }
}

function noteSession(course: Course, session: SessionFacts): void {
  course.firstSessionMs ??= session.startMs;
  course.anchorMs ??= session.startMs;
  course.lastSession = session;
  noteStart(course, session.startMs);
  course.asksHip = false;
  const faults = new Set<string>();
  for (const set of session.sets)
    for (const [id, count] of Object.entries(set.faults)) if (count > 0) faults.add(id);
  if (faults.size === 0) return;
  const counts = new Map(course.faultSessions);
  for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  course.faultSessions = counts;
}

/** R02 beside the first rungs moves by the same rules and counts its own sessions (parallel.rule). */
function progressPartner(course: Course, session: SessionFacts, peakPain: number | null): void {
  const held = heldRung(course);
  const press = findRung("R02");
  if (press === undefined || held.order === pressOrder || held.order > lastParallelOrder) return;
  const [minRir] = reserveTarget(course, press, session.startMs);
  const sets = atMost(ruleNumber("plan.easySets"), course.limits.sets);
  const work = workOn(press, session.sets, minRir, { left: sets, right: sets });
  if (work.sets.length === 0) return;
  const mainRaise = course.raise;
  const said = course.because.length;
  course.raise = null;
  progress(course, press, memoryOf(course, press), work, peakPain);
  course.partnerRaise = course.raise;
  course.raise = mainRaise;
  course.because.length = said;
}
