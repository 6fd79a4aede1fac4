import type { Side } from "@hipfirst/skeleton";
import { bandOf } from "./angles/band.ts";
import { bodyColumn, columnCount, legColumn } from "./angles/columns.ts";
import type { LegIndex } from "./angles/geometry.ts";
import { estimateReference, type Reference } from "./angles/reference.ts";
import { SignalMaker } from "./angles/signals.ts";
import { smoothSignals } from "./angles/smooth.ts";
import { type JudgingContext, judge } from "./form/judge.ts";
import { judgeByReference } from "./form/reference.ts";
import { setMeasures } from "./form/whole-set.ts";
import { emptyPose } from "./input/joints.ts";
import type { Recording } from "./recording.ts";
import { agreesWithLikeness, anyMovement, isSureOf, mayHaveGoneUnseen } from "./repetitions/any-movement.ts";
import { isOfExercise } from "./repetitions/of-exercise.ts";
import { type Excursion, Tracker } from "./repetitions/tracker.ts";
import { SignalTable } from "./signal-table.ts";
import { median, quantile } from "./statistics.ts";
import { countsEachLeg, type Protocol } from "./tasks/protocol.ts";
import type { AngleTable, Measures, MotionReport, Repetition } from "./types.ts";
import { anotherPersonIn } from "./view/another-person.ts";
import { judgeSight } from "./view/sight.ts";
import { isTooTilted } from "./view/tilt.ts";
import { estimateView, type View } from "./view/view.ts";

/** Frames that tell the view and the person's standing. */
const referenceSamples = 256;
const setUpS = 1.5;
const setUpWithinRepS = 0.3;
const twitchShare = 0.35;
/** Two repetitions have too little in common to tell a wrong count. */
const fewestToCompare = 3;

/** What the report is made from. */
export interface ReportInput {
  readonly recording: Recording;
  readonly protocol: Protocol;
  readonly measured: boolean;
  readonly side: Side | null;
  /** Measures of the person's own good repetitions. */
  readonly own: readonly Measures[];
  /** Repetitions the person took away or added by hand. */
  readonly undone: readonly number[];
  readonly added: number;
}

/** Looks at the whole recording at once: the same frames always give the same report. */
export function buildReport(input: ReportInput): MotionReport {
  const { recording, protocol } = input;
  const view = estimateView(recording, input.measured);
  const reference = estimateReference(recording, view, referenceSamples);
  const table = signalsOf(recording, view, reference);
  smoothSignals(table, input.measured);
  const another = anotherPersonIn(recording);
  const excursions = excursionsOf(table, protocol, view, input.side, another);
  const context: JudgingContext = {
    protocol,
    table,
    view,
    setUp: setUpOf(table, excursions[0] ?? null),
    lowest: lowestOf(table),
    sideOf: (leg) => sideName(leg, protocol, view, input.side),
  };
  const unknown = protocol.counting === null ? anyMovement(recording) : null;
  const reps = (
    unknown?.reps ??
    excursions.map((excursion, index) => {
      const previousEndS = excursions[index - 1]?.endS ?? null;
      return judged(excursion, previousEndS, context, input, excursions.length === 1);
    })
  ).filter((rep) => !input.undone.some((endS) => Math.abs(rep.endS - endS) < setUpWithinRepS));
  const sight = judgeSight(recording, table, protocol, view, reference, another);
  return {
    frames: table.endIndex,
    durationS: durationOf(table),
    scorable: sight,
    reps,
    count: reps.length + input.added,
    summary: {
      ...summaryOf(reps, view, reference),
      countConfidence: unknown?.confidence ?? null,
      countSure: unknown === null ? isCountSure(recording, reps, protocol) : isSureOf(unknown),
    },
    angles: anglesOf(recording, table),
    anglesBandDeg: bandOf(view, reference),
  };
}

/**
 * false: the count and the likeness of the recording's parts contradict each other, or one may have gone unseen; null: nothing
 * was counted, or a hold.
 */
function isCountSure(recording: Recording, reps: readonly Repetition[], protocol: Protocol): boolean | null {
  if (protocol.hold !== null || reps.length < fewestToCompare) return null;
  if (mayHaveGoneUnseen(recording, reps)) return false;
  const ofLeg = (side: Repetition["side"]): number => reps.filter((rep) => rep.side === side).length;
  return agreesWithLikeness(recording, [reps.length, ofLeg("left"), ofLeg("right")]);
}

/** Measured joints of a movement that the ladder does not define are compared with its reference people. */
function judged(
  excursion: Excursion,
  previousEndS: number | null,
  context: JudgingContext,
  { recording, own }: ReportInput,
  isOnlyOne: boolean,
): Repetition {
  const rep = judge(excursion, context, previousEndS);
  return context.view.kind === "measured"
    ? judgeByReference(rep, context.protocol.id, recording, isOnlyOne, own)
    : rep;
}

function signalsOf(recording: Recording, view: View, reference: Reference): SignalTable {
  const table = new SignalTable(recording.endIndex - recording.firstIndex);
  const signals = new SignalMaker();
  const pose = emptyPose();
  for (let index = recording.firstIndex; index < recording.endIndex; index++) {
    recording.read(index, pose);
    signals.compute(pose, view, reference);
    table.append(recording.timeAt(index), signals.row);
  }
  return table;
}

function excursionsOf(
  table: SignalTable,
  protocol: Protocol,
  view: View,
  side: Side | null,
  another: Uint8Array,
): Excursion[] {
  const onlyLeg = side === null || !view.sidesTold ? null : side === "left" ? 0 : 1;
  const tracker = new Tracker(protocol, onlyLeg);
  const found: Excursion[] = [];
  for (let index = 0; index < table.endIndex; index++) {
    if (another[index] === 1) tracker.forget();
    else tracker.push(table, index);
    found.push(...tracker.finished);
  }
  tracker.finish();
  found.push(...tracker.finished);
  return withoutTwitches(found)
    .filter((excursion) => isOfExercise(excursion, table, protocol))
    .sort((a, b) => a.startS - b.startS);
}

/** Seen from the end, an excursion far smaller than the person's repetitions was a twitch or noise. */
function withoutTwitches(found: readonly Excursion[]): Excursion[] {
  const sizeOf = (excursion: Excursion): number => Math.abs(excursion.peakAt - excursion.restAt);
  const usual = median(found.map(sizeOf));
  return found.filter((excursion) => excursion.heldS !== null || sizeOf(excursion) >= twitchShare * usual);
}

/** Medians of the still posture before the first repetition, or of its own first moments in a clip cut at its start. */
function setUpOf(table: SignalTable, first: Excursion | null): Float64Array {
  const setUp = new Float64Array(columnCount).fill(Number.NaN);
  if (first === null) return setUp;
  const from = table.indexAt(first.startS - setUpS);
  const started = table.indexAt(first.startS);
  const to = Math.max(started + 1, Math.min(table.indexAt(first.startS + setUpWithinRepS), table.endIndex));
  const until = started - from >= 3 ? started + 1 : to;
  for (let column = 0; column < columnCount; column++) {
    const values: number[] = [];
    for (let index = from; index < until; index++) values.push(table.valueAt(index, column));
    setUp[column] = median(values);
  }
  return setUp;
}

function lowestOf(table: SignalTable): Float64Array {
  const lowest = new Float64Array(columnCount);
  for (const column of [bodyColumn.hipHeight, legColumn.ankleHeight, legColumn.ankleHeight + 1]) {
    const values = new Float64Array(table.endIndex);
    for (let index = 0; index < table.endIndex; index++) values[index] = table.valueAt(index, column);
    lowest[column] = quantile(values, 0.02);
  }
  return lowest;
}

/** The leg's name, null where the picture contradicts the names it was given. */
export function sideName(
  leg: LegIndex | null,
  protocol: Protocol,
  view: View,
  requested: Side | null,
): Side | "both" | null {
  if (leg === null) return protocol.counting === null || countsEachLeg(protocol) ? null : "both";
  if (!view.sidesTold) return requested;
  return leg === 0 ? "left" : "right";
}

function durationOf(table: SignalTable): number {
  let first = Number.NaN;
  let last = Number.NaN;
  for (let index = 0; index < table.endIndex; index++) {
    const timeS = table.timeAt(index);
    if (Number.isNaN(timeS)) continue;
    if (Number.isNaN(first)) first = timeS;
    last = timeS;
  }
  return Number.isNaN(first) ? 0 : last - first;
}

function summaryOf(reps: readonly Repetition[], view: View, reference: Reference): MotionReport["summary"] {
  const of = (side: Repetition["side"]) => reps.filter((rep) => rep.side === side);
  const peaks = (list: readonly Repetition[]) => orNull(median(list.map((rep) => rep.peakDeg ?? Number.NaN)));
  return {
    validCount: reps.filter((rep) => rep.valid).length,
    tooCloseToCall: reps.filter((rep) => rep.tooCloseToCall === true).length,
    countLeft: of("left").length,
    countRight: of("right").length,
    medianPeakLeftDeg: peaks(of("left")),
    medianPeakRightDeg: peaks(of("right")),
    medianPeakDeg: peaks(reps),
    ...setMeasures(reps),
    medianRepS: orNull(median(reps.map((rep) => rep.endS - rep.startS))),
    heldS: reps.some((rep) => rep.heldS !== null)
      ? reps.reduce((sum, rep) => sum + (rep.heldS ?? 0), 0)
      : null,
    view: view.kind,
    yawDeg: view.yawDeg,
    sidesTold: view.sidesTold,
    cameraRollDeg: reference.tilt.rollDeg,
    cameraPitchDeg: reference.tilt.pitchDeg,
    cameraTilted: view.kind === "measured" ? false : isTooTilted(reference.tilt),
    standingSeen: reference.standing !== null,
    lying: reference.isLying,
  };
}

function anglesOf(recording: Recording, table: SignalTable): AngleTable {
  const column = (index: number): (number | null)[] => {
    const values: (number | null)[] = [];
    for (let row = 0; row < table.endIndex; row++) values.push(orNull(table.valueAt(row, index)));
    return values;
  };
  const t: (number | null)[] = [];
  for (let index = recording.firstIndex; index < recording.endIndex; index++)
    t.push(orNull(recording.inputTimeAt(index)));
  return {
    t,
    hipLeft: column(legColumn.hipDeg),
    hipRight: column(legColumn.hipDeg + 1),
    hipStandingLeft: column(legColumn.hipStandingDeg),
    hipStandingRight: column(legColumn.hipStandingDeg + 1),
    kneeLeft: column(legColumn.kneeDeg),
    kneeRight: column(legColumn.kneeDeg + 1),
    trunkPitch: column(bodyColumn.trunkPitchDeg),
    trunkThighLeft: column(legColumn.trunkThighDeg),
    trunkThighRight: column(legColumn.trunkThighDeg + 1),
  };
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
