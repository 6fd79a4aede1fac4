import type { Side } from "@hipfirst/skeleton";
import { bodyColumn, columnCount, legColumn } from "../angles/columns.ts";
import { estimateReference, type Reference } from "../angles/reference.ts";
import { SignalMaker } from "../angles/signals.ts";
import { smoothSignals } from "../angles/smooth.ts";
import { Intake } from "../clean/intake.ts";
import { isAngle } from "../form/joint-angles.ts";
import { type JudgingContext, judge } from "../form/judge.ts";
import type { PoseArray } from "../input/joints.ts";
import { Recording } from "../recording.ts";
import { isOfExercise } from "../repetitions/of-exercise.ts";
import { type Excursion, type Lane, Tracker } from "../repetitions/tracker.ts";
import { buildReport, sideName } from "../report.ts";
import { SignalTable } from "../signal-table.ts";
import { median } from "../statistics.ts";
import type { Protocol } from "../tasks/protocol.ts";
import type {
  CoachEvent,
  CoachPhase,
  CoachState,
  LandmarkFrame,
  LiveCoach,
  Measures,
  MotionReport,
  Repetition,
} from "../types.ts";
import { PersonWatch } from "../view/another-person.ts";
import { frameProblem, sightSentence, unseenJointsOf } from "../view/sight.ts";
import { estimateView, type View } from "../view/view.ts";
import { CueChooser } from "./cues.ts";
import { FaultWatch } from "./fault-watch.ts";
import { SightWatch } from "./sight-watch.ts";

/** What the coach must know besides the task. */
export interface CoachSettings {
  readonly protocol: Protocol;
  /** Width over height of the picture. */
  readonly pictureAspect: number;
  readonly mirrored: boolean;
  readonly side: Side | null;
  /** Measures of the person's own good repetitions. */
  readonly own: readonly Measures[];
  /** Joints come in space with a known vertical. */
  readonly measured: boolean;
  /** Frames kept for the report: 20 minutes at 30 frames a second unless said otherwise. */
  readonly keepFrames: number;
}

const liveRows = 4096;
const liveSamples = 48;
const firstLookS = 0.15;
const longestLookS = 5;
const atTop = 0.9;
const leavesTop = 0.8;
const setUpRows = 24;
const rowsBeforeRep = 8;
const none: readonly CoachEvent[] = [];

/** Watches one set as it happens. */
export class Coach implements LiveCoach {
  private readonly settings: CoachSettings;
  private readonly intake: Intake;
  private readonly recording: Recording;
  private readonly table = new SignalTable(liveRows);
  private readonly signals = new SignalMaker();
  private readonly tracker: Tracker;
  private readonly cues = new CueChooser();
  private readonly faults: FaultWatch;
  private readonly sight = new SightWatch();
  private readonly person = new PersonWatch();
  private readonly cueIds: ReadonlyMap<string, string>;
  private readonly setUp = new Float64Array(columnCount).fill(Number.NaN);
  private readonly lowest = new Float64Array(columnCount).fill(Number.NaN);
  private view: View;
  private reference: Reference;
  private nextLookS = Number.NEGATIVE_INFINITY;
  private lookGapS = firstLookS;
  private context: JudgingContext;
  private readonly done: Repetition[] = [];
  private readonly undone: number[] = [];
  private previousEndS: number | null = null;
  private added = 0;
  private events: CoachEvent[] | null = null;
  private readonly shown: { -readonly [Key in keyof CoachState]: CoachState[Key] } = {
    phase: "searching",
    seen: false,
    count: 0,
    validCount: 0,
    signal: null,
    progress: null,
    heldS: null,
    workingSide: null,
  };

  constructor(settings: CoachSettings) {
    this.settings = settings;
    const { protocol } = settings;
    this.intake = new Intake(settings.pictureAspect, settings.mirrored);
    this.recording = new Recording(settings.keepFrames);
    this.tracker = new Tracker(protocol, settings.side === null ? null : settings.side === "left" ? 0 : 1);
    this.faults = new FaultWatch(protocol.faults);
    this.cueIds = new Map(protocol.faults.map((fault) => [fault.id, fault.cueId]));
    this.view = estimateView(this.recording, settings.measured);
    this.reference = estimateReference(this.recording, this.view, liveSamples);
    this.context = this.contextNow();
  }

  get state(): CoachState {
    return this.shown;
  }

  push(frame: LandmarkFrame): readonly CoachEvent[] {
    return this.step(this.intake.acceptLandmarks(frame), frame.tS);
  }

  /** The same for joints that did not come from a pose network. */
  pushPose(frameS: number, pose: PoseArray | null): readonly CoachEvent[] {
    return this.step(this.intake.acceptPose(frameS, pose), frameS);
  }

  undoLast(): void {
    if (this.added > 0) this.added--;
    else {
      const last = this.done.pop();
      if (last === undefined) return;
      this.undone.push(last.endS);
    }
    this.recount();
  }

  addMissed(): void {
    this.added++;
    this.recount();
  }

  report(): MotionReport {
    return buildReport({
      recording: this.recording,
      protocol: this.settings.protocol,
      measured: this.settings.measured,
      side: this.settings.side,
      own: this.settings.own,
      undone: this.undone,
      added: this.added,
    });
  }

  private step(nowS: number, frameS: number): readonly CoachEvent[] {
    this.events = null;
    this.recording.append(nowS, frameS, this.intake.pose);
    if (Number.isNaN(nowS)) return none;
    if (nowS >= this.nextLookS) this.lookAgain(nowS);
    this.signals.compute(this.intake.pose, this.view, this.reference);
    this.table.append(nowS, this.signals.row);
    const index = this.table.endIndex - 1;
    this.followLowest();
    const isAnother = this.person.look(this.intake.pose, nowS);
    this.watchSight(index, nowS, isAnother);
    if (isAnother) this.tracker.forget();
    else this.tracker.push(this.table, index);
    for (const lane of this.tracker.lanes) this.followLane(lane, index, nowS);
    for (const excursion of this.tracker.finished) this.complete(excursion, nowS);
    this.show(nowS);
    return this.events ?? none;
  }

  /** View and standing are learned from all frames so far, seldom enough to cost nothing. */
  private lookAgain(nowS: number): void {
    this.nextLookS = nowS + this.lookGapS;
    this.lookGapS = Math.min(longestLookS, this.lookGapS * 2);
    this.view = estimateView(this.recording, this.settings.measured);
    this.reference = estimateReference(this.recording, this.view, liveSamples);
    this.context = this.contextNow();
  }

  private contextNow(): JudgingContext {
    const { protocol, side } = this.settings;
    const view = this.view;
    return {
      protocol,
      table: this.table,
      view,
      setUp: this.setUp,
      lowest: this.lowest,
      sideOf: (leg) => sideName(leg, protocol, view, side),
    };
  }

  private followLowest(): void {
    this.lower(bodyColumn.hipHeight);
    this.lower(legColumn.ankleHeight);
    this.lower(legColumn.ankleHeight + 1);
  }

  private lower(column: number): void {
    const value = this.signals.row[column] as number;
    if (!(value >= (this.lowest[column] as number))) this.lowest[column] = value;
  }

  private watchSight(index: number, nowS: number, isAnother: boolean): void {
    const { protocol } = this.settings;
    const seen = frameProblem(this.intake.pose, this.table, index, protocol, this.view);
    const code = isAnother ? "two-people" : seen;
    if (!this.sight.look(code, nowS)) return;
    this.shown.seen = this.sight.seen;
    const reason = this.sight.code;
    const unseen = unseenJointsOf(this.intake.pose);
    const text = reason === null ? null : sightSentence(reason, protocol, this.view, unseen);
    this.emit({ type: "sight", seen: this.sight.seen, reason: text, atS: nowS });
    if (reason === "two-people" && text !== null)
      this.emit({ type: "cue", cue: { faultId: null, text, tone: "sight" }, atS: nowS });
  }

  private followLane(lane: Lane, index: number, nowS: number): void {
    if (lane.step === "started") this.begin(lane, nowS);
    if (lane.step === "counted")
      this.emit({ type: "peak", atS: nowS, peakDeg: this.angleAt(lane.cycle.peakAt) });
    if (lane.wholeSecond && lane.clock !== null)
      this.emit({
        type: "hold-second",
        heldS: Math.floor(lane.clock.heldS),
        side: this.context.sideOf(lane.leg),
      });
    if (!lane.cycle.isOut) return;
    const fault = this.faults.look(index, lane.leg, this.context);
    if (fault === null) return;
    const cue = this.cues.whileMoving(fault, nowS);
    if (cue !== null) this.emit({ type: "cue", cue, atS: nowS });
  }

  private angleAt(signal: number): number | null {
    const name = this.settings.protocol.counting?.signal.name;
    return name !== undefined && isAngle(name) ? signal : null;
  }

  private begin(lane: Lane, nowS: number): void {
    this.faults.reset();
    if (Number.isNaN(this.setUp[bodyColumn.hipHeight] as number)) this.takeSetUp(lane.cycle.startedS);
    this.emit({ type: "rep-started", atS: nowS, side: this.context.sideOf(lane.leg) });
  }

  /** Medians of the last still moments before the first repetition. */
  private takeSetUp(startedS: number): void {
    const started = this.table.indexAt(startedS);
    const from = Math.max(this.table.firstIndex, started - setUpRows);
    const until = Math.min(this.table.endIndex, Math.max(started + 1, from + 3));
    for (let column = 0; column < columnCount; column++) {
      const values: number[] = [];
      for (let index = from; index < until; index++) values.push(this.table.valueAt(index, column));
      this.setUp[column] = median(values);
    }
  }

  private complete(excursion: Excursion, nowS: number): void {
    const previousEndS = this.previousEndS;
    const fromS = Math.min(excursion.startS, previousEndS ?? excursion.startS);
    const table = this.table.copyFrom(this.table.indexAt(fromS) - rowsBeforeRep);
    smoothSignals(table, this.settings.measured);
    if (!isOfExercise(excursion, table, this.settings.protocol)) return;
    this.previousEndS = excursion.endS;
    const rep = judge(excursion, { ...this.context, table }, previousEndS);
    this.done.push(rep);
    this.recount();
    this.emit({ type: "rep-done", rep });
    const cue = this.cues.afterRepetition(rep, this.cueIds, nowS);
    if (cue !== null) this.emit({ type: "cue", cue, atS: nowS });
  }

  private recount(): void {
    this.shown.count = this.done.length + this.added;
    this.shown.validCount = this.done.reduce((sum, rep) => sum + (rep.valid ? 1 : 0), 0);
  }

  private show(nowS: number): void {
    const lane = this.tracker.busiest;
    const now = lane?.cycle.now ?? Number.NaN;
    this.shown.signal = Number.isNaN(now) ? null : now;
    this.shown.progress = lane === null || Number.isNaN(now) ? null : this.progressOf(lane, now);
    this.shown.heldS = lane?.clock?.heldS ?? null;
    this.shown.workingSide = lane?.cycle.isOut ? this.context.sideOf(lane.leg) : null;
    const phase = this.phaseOf(lane);
    if (phase === this.shown.phase) return;
    this.shown.phase = phase;
    this.emit({ type: "phase", phase, atS: nowS });
  }

  private progressOf(lane: Lane, now: number): number | null {
    const { counting, target } = this.settings.protocol;
    if (counting === null) return null;
    const goal = (counting.direction === 1 ? target.low : target.high) ?? counting.targetAt;
    const rest = lane.cycle.restAt;
    const share =
      goal === null
        ? (now - rest) / (2 * counting.direction * counting.minRange)
        : (now - rest) / (goal - rest);
    return Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : null;
  }

  private phaseOf(lane: Lane | null): CoachPhase {
    if (!this.sight.seen) return "searching";
    if (lane === null || !lane.cycle.isOut) {
      if (lane?.clock?.isInside) return "hold";
      return this.done.length === 0 ? "ready" : "rest";
    }
    if (lane.clock?.isInside) return "hold";
    const progress = this.shown.progress ?? 0;
    if (progress >= (this.shown.phase === "hold" ? leavesTop : atTop)) return "hold";
    return lane.cycle.isReturning ? "lower" : "work";
  }

  private emit(event: CoachEvent): void {
    this.events ??= [];
    this.events.push(event);
  }
}
