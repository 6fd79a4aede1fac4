import { type Course, fired, type RungMemory } from "../course.ts";
import { reachedBy, reserveOf, type SetFacts } from "../history/sets.ts";
import {
  amountOf,
  bottomDose,
  findsLoad,
  isEarly,
  topAmount,
  withAmount,
  withMoreLoad,
} from "../ladder/dose.ts";
import type { Rung } from "../ladder/rung.ts";
import type { SetsBySide } from "../session/sets-now.ts";
import { isInForce, ruleNumber } from "./in-force.ts";

/** The work on one rung in one session, side by side. */
export interface Work {
  readonly sets: readonly SetFacts[];
  readonly isComplete: boolean;
  readonly isFormFailed: boolean;
  readonly isQualifying: boolean;
  readonly isSelfChecked: boolean;
  readonly minRir: number;
  readonly maxRir: number;
  readonly minReached: number;
  readonly maxReached: number;
  /** Furthest end of an open set, on the side that reached less. */
  readonly openReached: number;
}

const sidesOf = (rung: Rung): readonly ("left" | "right")[] =>
  rung.isBilateral ? ["left"] : ["left", "right"];

/** Judges the sets of a rung against what was prescribed (formGate.qualifyingSet). */
export function workOn(rung: Rung, all: readonly SetFacts[], minRir: number, prescribed: SetsBySide): Work {
  const sets = all.filter((set) => set.exercise === rung.id);
  const bySide = sidesOf(rung).map((side) => ({
    sets: rung.isBilateral ? sets : sets.filter((set) => set.side === side || set.side === "both"),
    prescribed: prescribed[side],
  }));
  const extent = extentOf(sets, rung);
  const failed = sets.filter((set) => set.isFormGood === false);
  const isComplete = bySide.every((side) => side.sets.length >= side.prescribed);
  return {
    sets,
    isComplete,
    isFormFailed: sets.length > 0 && failed.length * 2 >= sets.length,
    isQualifying: isComplete && sets.every((set) => set.isFormGood === true && reserveOf(set) >= minRir),
    isSelfChecked: sets.some((set) => set.isSelfChecked),
    minRir: extent.minRir,
    maxRir: extent.maxRir,
    minReached: extent.minReached,
    maxReached: extent.maxReached,
    openReached: Math.min(...bySide.map((side) => mostReached(side.sets, rung))),
  };
}

type Extent = Pick<Work, "minRir" | "maxRir" | "minReached" | "maxReached">;

/** Least and most of reserve and of what was reached; no set leaves the least above the most. */
function extentOf(sets: readonly SetFacts[], rung: Rung): Extent {
  let [minRir, maxRir, minReached, maxReached] = noExtent;
  for (const set of sets) {
    const rir = reserveOf(set);
    const reached = reachedBy(set, rung.isHold);
    minRir = Math.min(minRir, rir);
    maxRir = Math.max(maxRir, rir);
    minReached = Math.min(minReached, reached);
    maxReached = Math.max(maxReached, reached);
  }
  return { minRir, maxRir, minReached, maxReached };
}

const [most, least] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const noExtent = [most, least, most, least] as const;

const mostReached = (sets: readonly SetFacts[], rung: Rung): number =>
  Math.max(0, ...sets.map((set) => reachedBy(set, rung.isHold)));

/** Where the open set of a first session ended; the sides may differ (doubleProgression.firstSession). */
const openEnd = ({ maxReached, openReached }: Work): number =>
  isInForce("doubleProgression.openSides") ? openReached : maxReached;

/** Double progression after a green session: counts the top, or sets the raise for the next session. */
export function progress(
  course: Course,
  rung: Rung,
  memory: RungMemory,
  work: Work,
  peakPain: number | null,
): void {
  if (!work.isComplete || work.sets.some((set) => set.isFormGood !== true)) {
    fired(course, work.isComplete ? "formGate.notQualifying" : "doubleProgression.short");
    memory.run = [];
    return;
  }
  const isAtTop =
    work.isQualifying && work.minReached >= topAmount(rung) && work.minRir >= ruleNumber("plan.topMinRir");
  if (isAtTop) {
    memory.run.push(work.isSelfChecked);
    fired(course, "doubleProgression.top", { sessions: memory.run.length });
  } else memory.run = [];
  if (!work.isQualifying) fired(course, "effort.low", { rir: work.minRir });
  if (isFastTrack(rung, memory, work, peakPain)) memory.isFastTracked = true;

  const hasStepsLeft = memory.stepsTaken < rung.stepsBeforeAdvance;
  if (isConfirmed(memory) && hasStepsLeft) setLoadStep(course, rung, memory);
  else if (findsLoad(rung) && memory.sessions === 1) keepFoundLoad(course, rung, memory, work);
  else if (findsLoad(rung) && hasStepsLeft && work.minRir >= ruleNumber("plan.openEndedRir"))
    setFoundStep(course, rung, memory);
  else setRepStep(course, rung, memory, work);
}

/** Two sessions at the top, three where one of the last two was self-checked; or the fast track. */
export function isConfirmed(memory: RungMemory): boolean {
  return memory.isFastTracked || memory.run.length >= sessionsNeeded(memory);
}

export function sessionsNeeded(memory: RungMemory): number {
  const short = ruleNumber("plan.confirmSessions");
  const isSelfChecked = memory.run.slice(-short).some((selfChecked) => selfChecked);
  return isSelfChecked ? ruleNumber("plan.confirmSessionsSelfChecked") : short;
}

function isFastTrack(rung: Rung, memory: RungMemory, work: Work, peakPain: number | null): boolean {
  return (
    isEarly(rung) &&
    memory.sessions === 1 &&
    memory.stepsTaken >= rung.stepsBeforeAdvance &&
    openEnd(work) >= topAmount(rung) &&
    work.sets.every((set) => set.rir !== null) &&
    work.minRir >= ruleNumber("plan.fastTrackMinRir") &&
    work.sets.every((set) => (set.formShare ?? 0) >= ruleNumber("plan.fastTrackFormShare")) &&
    peakPain !== null &&
    peakPain <= ruleNumber("plan.fastTrackMaxPain")
  );
}

function setLoadStep(course: Course, rung: Rung, memory: RungMemory): void {
  const heavier = withMoreLoad(rung, memory.dose);
  const back =
    rung.loadUnit === "kg"
      ? amountOf(heavier) - ruleNumber("plan.repsBackOnLoad")
      : amountOf(bottomDose(rung));
  course.raise = {
    kind: "add-load",
    dose: withAmount(heavier, Math.max(rung.min, back)),
    isStepAtTop: true,
    rule: "doubleProgression.loadStep",
  };
}

/** The first session on a loadable rung chooses the load; it stands. */
function keepFoundLoad(course: Course, rung: Rung, memory: RungMemory, work: Work): void {
  const last = work.sets.at(-1);
  const loadStep = last?.loadStep ?? memory.dose.loadStep;
  memory.dose = { ...memory.dose, loadStep, loadKg: last?.loadKg ?? memory.dose.loadKg };
  setRepStep(course, rung, memory, work);
}

function setFoundStep(course: Course, rung: Rung, memory: RungMemory): void {
  course.raise = {
    kind: "add-load",
    dose: withMoreLoad(rung, memory.dose),
    isStepAtTop: true,
    rule: "doubleProgression.loadFinding",
  };
  memory.run = [];
}

/** +1, +2 or +3 repetitions (2, 4 or 6 s) by the least reserve of the session, never past the top. */
function setRepStep(course: Course, rung: Rung, memory: RungMemory, work: Work): void {
  const now = amountOf(memory.dose);
  const unit = rung.isHold ? ruleNumber("plan.holdStepS") : 1;
  const stepped = now + unit * stepsFor(work.minRir);
  const wasOpen = isEarly(rung) && memory.sessions === 1 && work.minRir >= ruleNumber("plan.fastTrackMinRir");
  const fromOpenSet = wasOpen ? openEnd(work) - ruleNumber("plan.openSetGiveBackReps") : 0;
  if (wasOpen && openEnd(work) < work.maxReached) fired(course, "doubleProgression.openSides");
  const target = Math.min(topAmount(rung), Math.max(stepped, fromOpenSet));
  if (target <= now || work.minReached < now) return;
  course.raise = {
    kind: "add-reps",
    dose: withAmount(memory.dose, target),
    isStepAtTop: false,
    rule: fromOpenSet > stepped ? "doubleProgression.firstSession" : "doubleProgression.step",
  };
}

function stepsFor(rir: number): number {
  if (rir < ruleNumber("plan.oneStepRir")) return 0;
  if (rir < ruleNumber("plan.twoStepsRir")) return 1;
  return rir < ruleNumber("plan.openEndedRir") ? 2 : 3;
}
