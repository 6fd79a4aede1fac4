import type { LegIndex } from "../angles/geometry.ts";
import type { SignalTable } from "../signal-table.ts";
import { countsEachLeg, type Protocol } from "../tasks/protocol.ts";
import { signalValue } from "./counting-signal.ts";
import { type Cycle, CycleCounter, type CycleStep } from "./cycle.ts";
import { HoldClock, shortestHoldS } from "./hold.ts";

/** Two legs that swing by turns, as in walking, are equally far out; a leg that is drawn along is clearly less far. */
const clearlyLarger = 1.1;

/** A finished excursion or hold; `leg` is null when both legs count together. */
export interface Excursion extends Cycle {
  readonly leg: LegIndex | null;
  /** Seconds at the target, for holds. */
  readonly heldS: number | null;
}

/** One counter: of a leg, or of both legs together. */
class Lane {
  readonly leg: LegIndex | null;
  readonly cycle: CycleCounter;
  readonly clock: HoldClock | null;
  step: CycleStep = "none";
  wholeSecond = false;

  constructor(leg: LegIndex | null, protocol: Protocol, counting: NonNullable<Protocol["counting"]>) {
    this.leg = leg;
    this.cycle = new CycleCounter(counting.minRange, counting.direction);
    this.clock = protocol.hold === null ? null : new HoldClock(protocol.hold.low, protocol.hold.high);
  }
}

/**
 * Counts a task frame by frame on its counting signal, each leg for itself where the legs take turns. The same tracker runs
 * live and over a whole recording.
 */
export class Tracker {
  readonly lanes: readonly Lane[];
  /** Finished in the last push; reused. */
  readonly finished: Excursion[] = [];
  private readonly protocol: Protocol;
  private lastOfLeg: (Excursion | null)[] = [null, null];

  constructor(protocol: Protocol, onlyLeg: LegIndex | null) {
    this.protocol = protocol;
    const counting = protocol.counting;
    if (counting === null) this.lanes = [];
    else if (!countsEachLeg(protocol)) this.lanes = [new Lane(null, protocol, counting)];
    else
      this.lanes = ([0, 1] as const)
        .filter((leg) => onlyLeg === null || leg === onlyLeg)
        .map((leg) => new Lane(leg, protocol, counting));
  }

  push(table: SignalTable, index: number): void {
    this.finished.length = 0;
    const timeS = table.timeAt(index);
    for (const lane of this.lanes) {
      const value = signalValue(this.protocol, lane.leg, table, index);
      lane.step = lane.cycle.push(timeS, value);
      lane.wholeSecond = lane.clock?.push(timeS, value) ?? false;
      if (lane.step === "finished") this.take(lane);
      else if (lane.clock !== null) this.endSteadyHold(lane, lane.clock, timeS);
    }
  }

  /** Repetitions and holds that are open are none: somebody else is in the picture. */
  forget(): void {
    this.finished.length = 0;
    this.lastOfLeg = [null, null];
    for (const lane of this.lanes) {
      lane.cycle.forget();
      lane.clock?.reset();
      lane.step = "none";
      lane.wholeSecond = false;
    }
  }

  /** The recording ends: open repetitions and holds are closed where they count. */
  finish(): void {
    this.finished.length = 0;
    for (const lane of this.lanes) {
      const isHold = lane.clock !== null;
      const step = lane.cycle.finish(isHold || this.protocol.endsAtPeak);
      if (step === "finished") this.take(lane);
      else if (lane.clock !== null && lane.clock.heldS >= shortestHoldS) this.takeSteady(lane, lane.clock);
    }
  }

  /** The lane that is farthest out now, for what a screen shows. */
  get busiest(): Lane | null {
    let best: Lane | null = null;
    for (const lane of this.lanes) if (best === null || (lane.cycle.isOut && !best.cycle.isOut)) best = lane;
    return best;
  }

  /** A hold that was there from the first frame has no way out of rest; its clock alone tells it. */
  private endSteadyHold(lane: Lane, clock: HoldClock, timeS: number): void {
    if (lane.cycle.isOut || !clock.hasLeft(timeS)) return;
    if (clock.heldS >= shortestHoldS) this.takeSteady(lane, clock);
    clock.reset();
  }

  private takeSteady(lane: Lane, clock: HoldClock): void {
    const at = lane.cycle.now;
    this.finished.push({
      leg: lane.leg,
      startS: clock.startS,
      peakS: clock.startS,
      endS: clock.endS,
      restAt: at,
      peakAt: at,
      heldS: clock.heldS,
    });
  }

  private take(lane: Lane): void {
    const heldS = lane.clock?.heldS ?? null;
    lane.clock?.reset();
    if (heldS !== null && heldS < shortestHoldS) return;
    const excursion: Excursion = { ...lane.cycle.last, leg: lane.leg, heldS };
    if (this.belongsToOtherLeg(excursion)) return;
    if (lane.leg !== null) this.lastOfLeg[lane.leg] = excursion;
    this.finished.push(excursion);
  }

  /** A hidden leg is drawn along by the moving one; of two excursions at the same time the larger one is meant. */
  private belongsToOtherLeg(excursion: Excursion): boolean {
    if (excursion.leg === null) return false;
    const other = this.lanes.find((lane) => lane.leg !== null && lane.leg !== excursion.leg);
    if (other === undefined) return false;
    const size = Math.abs(excursion.peakAt - excursion.restAt);
    const before = this.lastOfLeg[1 - excursion.leg] ?? null;
    if (before !== null && overlaps(before.startS, before.endS, excursion))
      return Math.abs(before.peakAt - before.restAt) > size;
    const openSize = Math.abs(other.cycle.peakAt - excursion.restAt);
    const isOpenTogether = other.cycle.isOut && overlaps(other.cycle.startedS, excursion.endS, excursion);
    return isOpenTogether && openSize > clearlyLarger * size;
  }
}

export type { Lane };

function overlaps(startS: number, endS: number, excursion: Excursion): boolean {
  const shared = Math.min(endS, excursion.endS) - Math.max(startS, excursion.startS);
  return shared > 0.6 * (excursion.endS - excursion.startS);
}
