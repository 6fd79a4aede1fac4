import { numberOf } from "@hipfirst/evidence";
import { isTryPassed, type PrescribedExercise } from "@hipfirst/plan";
import type { Diary } from "./diary.ts";
import { type Back, painOf, strainBack, strainOf } from "./person/back.ts";
import { type Hips, type TrueSet, workHip } from "./person/hips.ts";
import type { Side, Traits } from "./person/traits.ts";
import type { Random } from "./random.ts";
import type { Tally } from "./tally.ts";

const formAtEase = numberOf("trial.formAtEase");
const formLossAtFailure = numberOf("trial.formLossAtFailure");
const formLossWhenNew = numberOf("trial.formLossWhenNew");
const reserveNoise = numberOf("trial.reserveNoise");
const pinchShare = numberOf("trial.pinchShare");
const overdosed = numberOf("trial.overdosedReserve");
const underdosed = numberOf("trial.underdosedReserve");
const stopsAtPain = 8;
const pikeOrder = 20;
const minutesPerSet = 1;
const mostReserve = 6;
const openSetReserve = 4;
const openSetMost = 8;
const chosenKg = 1;
const stepKg = 1;
const veryEasy = numberOf("trial.veryEasyReserve");
const goodEnough = 0.8;
const enoughReserve = 2;
const criticalShare = 0.3;
const pinchPain = 4;

export interface Trainee {
  readonly traits: Traits;
  readonly hips: Hips;
  readonly back: Back;
  /** Sessions in which each exercise was done. */
  readonly practice: Map<string, number>;
  /** Least reserve told in the last session of each exercise. */
  readonly toldReserve: Map<string, number>;
}

export interface SessionGoing {
  readonly flares: number;
  /** A session on R20 or above whose sets were all whole, good and with two in reserve. */
  readonly isPikeQualifying: boolean;
  readonly stopped: "pain" | null;
}

export const painReported = (traits: Traits, pain: number): number =>
  Math.max(0, Math.min(10, Math.round(pain + traits.painBias)));

const bothSides: readonly Side[] = ["left", "right"];
const ladderOrder = (id: string): number => (id.startsWith("R") ? Number(id.slice(1)) : 0);

/** One session of one person, and where it is written down. */
export interface Visit {
  readonly person: Trainee;
  readonly session: string;
  /** Share of the body that the camera sees. */
  readonly tracked: number;
  readonly diary: Diary;
  readonly random: Random;
  readonly tally: Tally;
}

/** Does the exercises in order, until pain stops it; writes every set as it would be reported. */
export function doSession(visit: Visit, exercises: readonly PrescribedExercise[]): SessionGoing {
  const { person } = visit;
  let flares = 0;
  let pikeSets = 0;
  let isGood = true;
  for (const exercise of exercises) {
    if (exercise.durationMin !== null || exercise.isOptional) continue;
    const isPike = ladderOrder(exercise.id) >= pikeOrder && exercise.role === "main";
    const loaded = withLoadTaken(visit, exercise);
    let leastReserve = mostReserve;
    for (const side of sidesOf(exercise))
      for (let set = 0; set < exercise.sets; set++) {
        const { isFlareBegun, isQualifying, told } = doSet(visit, loaded, side, set === exercise.sets - 1);
        leastReserve = Math.min(leastReserve, told.rir);
        if (isFlareBegun) flares += 1;
        if (isPike) pikeSets += 1;
        if (isPike && !isQualifying) isGood = false;
        if (painOf(person.back) >= stopsAtPain) return { flares, isPikeQualifying: false, stopped: "pain" };
      }
    person.practice.set(exercise.id, (person.practice.get(exercise.id) ?? 0) + 1);
    person.toldReserve.set(exercise.id, leastReserve);
  }
  return { flares, isPikeQualifying: pikeSets > 0 && isGood, stopped: null };
}

const sidesOf = ({ side }: PrescribedExercise): readonly (Side | "both")[] =>
  side === "each" ? bothSides : [side];

/** Tries to find the start, easiest first, until one is not easy; how many flares they began. */
export function tryOut(visit: Visit, tries: readonly PrescribedExercise[], usualPain: number): number {
  let flares = 0;
  for (const exercise of tries) {
    let isEasy = true;
    for (const side of sidesOf(exercise)) {
      const { isFlareBegun, told } = doSet(visit, exercise, side, false);
      if (isFlareBegun) flares += 1;
      isEasy = isEasy && isTryPassed(told, usualPain);
    }
    if (!isEasy) return flares;
  }
  return flares;
}

/** The load of an exercise: found by short tries on a new rung, or the step offered while a very easy one waits. */
function withLoadTaken({ person, random }: Visit, exercise: PrescribedExercise): PrescribedExercise {
  const { id, loadTries, optionalLoad } = exercise;
  const isVeryEasy = (person.toldReserve.get(id) ?? 0) >= veryEasy;
  if (optionalLoad !== null && isVeryEasy) return { ...exercise, ...optionalLoad };
  if (loadTries === null) return exercise;
  let found = heavier(exercise, person.traits, 0);
  for (let step = 1; step <= loadTries.most; step++) {
    const work = { ...found, reps: loadTries.reps };
    const { reserve } = harder(workHip(person.hips, "left", work), workHip(person.hips, "right", work));
    if (reserveReported(person.traits, reserve, random) < veryEasy) break;
    found = heavier(exercise, person.traits, step);
  }
  return found;
}

/** So many steps above the lightest load: kilograms where the person has a weight, else bands or effort. */
function heavier(exercise: PrescribedExercise, traits: Traits, steps: number): PrescribedExercise {
  if (choosesKg(exercise, traits))
    return { ...exercise, loadKg: (exercise.loadKg ?? chosenKg) + steps * stepKg };
  return { ...exercise, loadStep: (exercise.loadStep ?? 0) + steps };
}

function doSet(
  visit: Visit,
  exercise: PrescribedExercise,
  side: Side | "both",
  isLast: boolean,
): { readonly isFlareBegun: boolean; readonly isQualifying: boolean; readonly told: ToldEvent } {
  const { person, random } = visit;
  const { traits, hips, back } = person;
  const { id, reps, holdS, loadStep } = exercise;
  const loadKg = exercise.loadKg ?? (choosesKg(exercise, traits) ? chosenKg : null);
  const work = { id, reps, holdS, loadKg, loadStep };
  const done =
    side === "both"
      ? harder(workHip(hips, "left", work), workHip(hips, "right", work))
      : workHip(hips, side, work);
  count(visit.tally, exercise, done);
  const goodShare = goodShareOf(done, person.practice.get(id) ?? 0, random);
  const strain = strainOf(done, goodShare, back.sensitivity);
  const isFlareBegun = strainBack(back, strain, random);
  const extraReps = isLast && holdS === null ? extraRepsOf(exercise, done) : 0;
  const rir = reserveReported(traits, done.reserve - extraReps, random);
  const told = tell(visit, { exercise, side, loadKg, done, extraReps, goodShare, rir, strain });
  const isQualifying = done.reserve >= 0 && goodShare >= goodEnough && rir >= enoughReserve;
  return { isFlareBegun, isQualifying, told };
}

/** The last set of a first session goes on while much is left; that of a calibration to the limit. */
function extraRepsOf({ isLastSetOpen, isCalibration }: PrescribedExercise, { reserve }: TrueSet): number {
  if (!isLastSetOpen && !isCalibration) return 0;
  const kept = isCalibration ? 0 : openSetReserve;
  return Math.max(0, Math.min(openSetMost, Math.floor(reserve - kept)));
}

function reserveReported({ reserveBias }: Traits, reserve: number, random: Random): number {
  const felt = Math.round(reserve + reserveBias + random.normal() * reserveNoise);
  return Math.max(0, Math.min(mostReserve, felt));
}

type ToldEvent = Parameters<typeof isTryPassed>[0] & { readonly rir: number };

interface Told {
  readonly exercise: PrescribedExercise;
  readonly side: Side | "both";
  readonly loadKg: number | null;
  readonly done: TrueSet;
  readonly extraReps: number;
  readonly goodShare: number;
  readonly rir: number;
  readonly strain: number;
}

/** Writes the set as a camera, or the person, would report it. */
function tell({ person, session, tracked, diary, random }: Visit, told: Told): ToldEvent {
  const { traits, back } = person;
  const { exercise, done } = told;
  const reps = exercise.holdS === null ? done.done + told.extraReps : exercise.reps;
  const isSloppy = done.reserve < 0 && random.chance(criticalShare);
  diary.pass(minutesPerSet);
  const { id, type, at } = diary.next("SetDone");
  const set = {
    id,
    type,
    at,
    session,
    exercise: exercise.id,
    side: told.side,
    reps,
    validReps: traits.hasCamera ? Math.round(reps * told.goodShare) : reps,
    criticalFaults: isSloppy && traits.hasCamera ? 2 : 0,
    holdS: exercise.holdS === null ? null : done.done,
    loadKg: told.loadKg,
    loadStep: exercise.loadStep,
    rir: told.rir,
    peakPain: painReported(traits, painOf(back) + told.strain),
    frontHipPain: random.chance(pinchShare) ? pinchPain : 0,
    tracked,
    source: traits.hasCamera ? ("camera" as const) : ("self" as const),
  };
  diary.tell(set);
  return set;
}

const harder = (left: TrueSet, right: TrueSet): TrueSet => (left.reserve < right.reserve ? left : right);

/** On the rungs that are loaded in kilograms, whoever owns a weight begins with a small one. */
function choosesKg({ id }: PrescribedExercise, { equipment }: Traits): boolean {
  if (id === "R10") return equipment.includes("ankle weight");
  return id === "R15" && (equipment.includes("foot weight") || equipment.includes("ankle weight"));
}

/** Form falls near failure and on an unknown exercise. */
function goodShareOf({ intensity }: TrueSet, sessions: number, random: Random): number {
  const nearFailure = Math.max(0, Math.min(1, (intensity - 0.5) * 2));
  const share =
    formAtEase -
    formLossAtFailure * nearFailure ** 2 -
    formLossWhenNew * Math.exp(-sessions / 2) +
    random.normal() * 0.03;
  return Math.max(0, Math.min(1, share));
}

function count(tally: Tally, { id, reps, holdS }: PrescribedExercise, { reserve, done }: TrueSet): void {
  if (holdS === null) {
    tally.repSets += 1;
    if (reps < 6 || reps > 20) tally.repSetsOutside += 1;
    if (done < 6) tally.repSetsCutShort += 1;
  }
  if (!id.startsWith("R")) return;
  if (reserve < overdosed) tally.dosing.over += 1;
  else if (reserve > underdosed) tally.dosing.under += 1;
  else tally.dosing.right += 1;
}
