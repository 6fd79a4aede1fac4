import { constant } from "@hipfirst/evidence";
import type { Fault, FaultCondition, Signal, SignalCondition } from "@hipfirst/exercises";
import type { Side } from "@hipfirst/skeleton";
import { columnOfSignal, isAboveLowest } from "../angles/columns.ts";
import { type LegIndex, middle } from "../angles/geometry.ts";
import { signalValue } from "../repetitions/counting-signal.ts";
import type { Excursion } from "../repetitions/tracker.ts";
import type { SignalTable } from "../signal-table.ts";
import type { Protocol } from "../tasks/protocol.ts";
import type { ObservedFault, Repetition } from "../types.ts";
import { viewShows } from "../view/sight.ts";
import type { View } from "../view/view.ts";
import { countedAngle, trunkMove } from "./joint-angles.ts";
import { type RepetitionWindow, windowOf } from "./window.ts";

/** What a repetition is judged against. */
export interface JudgingContext {
  readonly protocol: Protocol;
  readonly table: SignalTable;
  readonly view: View;
  /** Medians of every column in the still posture before the first repetition. */
  readonly setUp: ArrayLike<number>;
  /** Lowest value of every column in the set. */
  readonly lowest: ArrayLike<number>;
  readonly sideOf: (leg: LegIndex | null) => Side | "both" | null;
}

const shortOfRange = constant("motion.shortOfRangeDeg").value;
const loweringShare = constant("motion.loweringShareOfTempo").value;
/** From this share of the prescribed time on, lowering is as slow as asked: durations are read from the signal alone. */
const unhurried = 0.8;
/** Less of a repetition than this was seen: it counts, and is not judged. */
const seenEnough = 0.8;

/** A pause between repetitions; after a longer one the body may have left its place. */
const longestPauseS = 4;

/**
 * Measures one excursion and names its faults. `previousEndS` is the end of the repetition before: the pause since then is
 * part of this one.
 */
export function judge(
  excursion: Excursion,
  context: JudgingContext,
  previousEndS: number | null,
): Repetition {
  const { protocol, table } = context;
  const floor = floorOf(excursion.leg, context);
  const { startS } = excursion;
  const hasPause = previousEndS !== null && previousEndS < startS && startS - previousEndS < longestPauseS;
  const window = windowOf(
    table,
    hasPause ? previousEndS : startS,
    startS,
    excursion.endS,
    excursion.restAt - floor,
    protocol.hold !== null,
    (index) => signalValue(protocol, excursion.leg, table, index) - floor,
  );
  const isSeen = window.seenShare >= seenEnough;
  const isJudged = isSeen && viewShows(protocol.view, context.view);
  const observed = isSeen ? observedFaults(window, excursion, isJudged, context) : nothingObserved;
  const isSound = observed.faults.every((fault) => fault.severity === "minor");
  const isScored = isJudged && !observed.isBlind;
  const angle = countedAngle(window, excursion.leg, protocol, table);
  const trunk = trunkMove(window, context.setUp, table);
  return {
    startS: excursion.startS,
    peakS: window.peakS,
    endS: excursion.endS,
    side: context.sideOf(excursion.leg),
    peakDeg: orNull(angle.peakDeg),
    rangeDeg: orNull(angle.rangeDeg),
    valid: isScored && isSound,
    score: isScored ? scoreOf(window, observed.faults, protocol) : null,
    faults: observed.faults,
    heldS: excursion.heldS,
    outS: orNull(window.outS),
    returnS: orNull(window.returnS),
    trunkForwardDeg: orNull(trunk.forwardDeg),
    trunkBackDeg: orNull(trunk.backDeg),
  };
}

interface Observation {
  readonly faults: readonly ObservedFault[];
  /** A critical or major fault could not be looked for. */
  readonly isBlind: boolean;
}

const nothingObserved: Observation = { faults: [], isBlind: true };

function observedFaults(
  window: RepetitionWindow,
  excursion: Excursion,
  isJudged: boolean,
  context: JudgingContext,
): Observation {
  const faults: ObservedFault[] = [];
  let isBlind = false;
  for (const fault of faultsOf(context.protocol)) {
    const needsCounting = fault.condition.kind === "range" || fault.condition.kind === "tempo";
    if (needsCounting && !isJudged) continue;
    const found = faultAt(fault, window, excursion, context);
    if (found === "unseen") isBlind ||= fault.severity !== "minor";
    else if (found !== null)
      faults.push({ id: fault.id, severity: fault.severity, text: { id: fault.nameId }, atS: found });
  }
  return { faults, isBlind };
}

/** Range and tempo are judged on every rung, also where its list of faults does not repeat them. */
function faultsOf(protocol: Protocol): readonly Fault[] {
  const listed = (kind: FaultCondition["kind"]) =>
    protocol.faults.some((fault) => fault.condition.kind === kind);
  const added: Fault[] = [];
  if (protocol.needsRange && !listed("range"))
    added.push(ownFault("range_short", { kind: "range", shortByOver: shortOfRange }));
  if (protocol.tempo !== null && !listed("tempo"))
    added.push(ownFault("too_fast", { kind: "tempo", loweringFractionUnder: loweringShare }));
  return added.length === 0 ? protocol.faults : [...protocol.faults, ...added];
}

function ownFault(id: string, condition: FaultCondition): Fault {
  return {
    id,
    severity: "major",
    condition,
    view: null,
    shownBy: null,
    nameId: `motion.fault.${id}`,
    cueId: `motion.cue.${id}`,
  };
}

/** When the fault was there, null when it was not, "unseen" when that cannot be told. */
function faultAt(
  fault: Fault,
  window: RepetitionWindow,
  excursion: Excursion,
  context: JudgingContext,
): number | null | "unseen" {
  const { condition } = fault;
  switch (condition.kind) {
    case "reported":
      return null;
    case "range":
      return shortfall(window, context.protocol) > condition.shortByOver ? window.peakS : null;
    case "tempo":
      return loweringFraction(window, context.protocol) < condition.loweringFractionUnder
        ? excursion.endS
        : null;
    case "signal":
      return viewShows(fault.view ?? context.protocol.view, context.view)
        ? signalFaultAt(condition, window, excursion, context)
        : null;
    case "any-of": {
      if (!viewShows(fault.view ?? context.protocol.view, context.view)) return null;
      const found = condition.conditions.map((each) => signalFaultAt(each, window, excursion, context));
      const times = found.filter((each) => typeof each === "number");
      if (times.length > 0) return Math.min(...times);
      return found.includes("unseen") ? "unseen" : null;
    }
  }
}

/** How far the turning point stays short of the near edge of the target, in the counting signal's unit. */
function shortfall(window: RepetitionWindow, protocol: Protocol): number {
  const { counting, target } = protocol;
  if (counting === null) return 0;
  if (counting.direction === 1) return target.low === null ? 0 : target.low - window.peakAt;
  return target.high === null ? 0 : window.peakAt - target.high;
}

function loweringFraction(window: RepetitionWindow, protocol: Protocol): number {
  const { tempo } = protocol;
  if (tempo === null || tempo.loweringS <= 0) return 1;
  return (tempo.lowering === "out" ? window.outS : window.returnS) / tempo.loweringS;
}

function signalFaultAt(
  condition: SignalCondition,
  window: RepetitionWindow,
  excursion: Excursion,
  context: JudgingContext,
): number | null | "unseen" {
  const { table } = context;
  const [from, to] = partOf(condition.during, window);
  const at = (index: number): number =>
    faultSignal(condition.signal, condition.relativeTo, index, excursion.leg, context);
  const startedAt = condition.signal.name === "hipTravelTrunks" ? at(window.from) : null;
  let brokenSinceS = Number.NaN;
  let lastBrokenS = Number.NaN;
  let seen = 0;
  for (let index = from; index < to; index++) {
    const value = startedAt === null ? at(index) : Math.abs(at(index) - startedAt);
    if (Number.isNaN(value)) continue;
    seen++;
    if (!isBroken(condition, value) || !isJudgedAt(condition, index, excursion.leg, context)) {
      brokenSinceS = Number.NaN;
      continue;
    }
    const timeS = table.timeAt(index);
    if (Number.isNaN(brokenSinceS)) brokenSinceS = timeS;
    lastBrokenS = timeS;
    if (lastBrokenS - brokenSinceS >= condition.minS - 1e-6) return brokenSinceS;
  }
  return to > from && seen < seenEnough * (to - from) ? "unseen" : null;
}

function partOf(during: SignalCondition["during"], window: RepetitionWindow): readonly [number, number] {
  switch (during) {
    case "whole":
      return [window.pauseFrom, window.to];
    case "out":
      return [window.from, window.topFrom];
    case "hold":
      return [window.topFrom, window.topTo];
    case "return":
      return [window.topTo, window.to];
  }
}

function isBroken(condition: Pick<SignalCondition, "over" | "under">, value: number): boolean {
  const isOver = condition.over !== null && value > condition.over;
  return isOver || (condition.under !== null && value < condition.under);
}

function isJudgedAt(
  condition: SignalCondition,
  index: number,
  leg: LegIndex | null,
  context: JudgingContext,
): boolean {
  const only = condition.onlyWhile;
  if (only === null) return true;
  const value = faultSignal(only.signal, "absolute", index, leg, context);
  const isAbove = only.over === null || value > only.over;
  return isAbove && (only.under === null || value < only.under);
}

/** A signal of a fault at a frame, of the leg it names. */
export function faultSignal(
  signal: Signal,
  relativeTo: SignalCondition["relativeTo"],
  index: number,
  working: LegIndex | null,
  context: JudgingContext,
): number {
  const ofLeg = (leg: LegIndex): number => {
    const column = columnOfSignal(signal.name, leg);
    const value = context.table.valueAt(index, column);
    if (relativeTo === "set-up") return value - (context.setUp[column] as number);
    return isAboveLowest(signal.name) ? value - (context.lowest[column] as number) : value;
  };
  const leg = legOfSignal(signal, working, context.view);
  return leg === null ? middle(ofLeg(0), ofLeg(1)) : ofLeg(leg);
}

function legOfSignal(signal: Signal, working: LegIndex | null, view: View): LegIndex | null {
  if (signal.leg === "near" && view.nearSide !== null) return view.nearSide === "left" ? 0 : 1;
  if (working === null || signal.leg === "both" || signal.leg === "near") return null;
  return signal.leg === "working" ? working : ((1 - working) as LegIndex);
}

/** What the counting signal is measured from: the lowest of the set for heights, else 0. */
function floorOf(leg: LegIndex | null, { protocol, lowest }: JudgingContext): number {
  const name = protocol.counting?.signal.name;
  if (name === undefined || !isAboveLowest(name)) return 0;
  if (leg !== null) return lowest[columnOfSignal(name, leg)] as number;
  return middle(lowest[columnOfSignal(name, 0)] as number, lowest[columnOfSignal(name, 1)] as number);
}

/**
 * 1 is a repetition as prescribed: share of the range reached, times the square root of the share of the lowering time
 * taken, halved by each major fault, a tenth off for each minor one; a critical fault makes it 0.
 */
function scoreOf(window: RepetitionWindow, faults: readonly ObservedFault[], protocol: Protocol): number {
  const short = Math.max(0, shortfall(window, protocol));
  const range = Math.abs(window.peakAt - window.restAt);
  let score = range / (range + short);
  score *= Math.sqrt(Math.min(1, loweringFraction(window, protocol) / unhurried));
  for (const fault of faults)
    score *= fault.severity === "critical" ? 0 : fault.severity === "major" ? 0.5 : 0.9;
  return Number.isFinite(score) ? score : 0;
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
