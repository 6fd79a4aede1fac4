import { SpikeFilter } from "./spikes.ts";

/** What one sample did to the counter. */
export type CycleStep = "none" | "started" | "counted" | "finished" | "partial";

/** One excursion and return of the counting signal, in the unit of the signal. */
export interface Cycle {
  readonly startS: number;
  readonly peakS: number;
  readonly endS: number;
  /** Value before it started and at the turning point. */
  readonly restAt: number;
  readonly peakAt: number;
}

const smoothingS = 0.05;
/**
 * Without a sample for so long the open repetition is forgotten: more than one may have been missed. Under a shorter hole
 * a repetition of which leaving rest and being back were seen is one.
 */
const forgetAfterS = 2;
const shortestS = 0.3;
/** Shares of the excursion. */
const nearRest = 0.1;
const countedBack = 0.7;
const restingBack = 0.5;
const risesAgain = 0.15;
const partialFrom = 0.5;
/** Still for so long is a new rest level; in the open repetition the end of it. */
const stillForS = 0.8;
const stillBand = 0.08;
/** Back at rest: no further on its way by more than this share for so long. */
const stoppedShare = 0.01;
const stoppedForS = 0.2;
/** Short of rest a pause is more likely noise on a slow way down. */
const stoppedShortForS = 0.5;
const finishesWithinS = 2;
const rememberedCycles = 5;
const turnedBack = 0.12;
/** A recording this short may hold one repetition that had begun before it. */
const shortRecordingS = 6;

/**
 * Counts excursions of one signal as they happen: out of rest by at least `minRange`, and back. The size a repetition must
 * have follows the person's own last repetitions, never falling under the exercise's own smallest.
 */
export class CycleCounter {
  count = 0;
  /** The last finished or partial excursion; valid after "finished" and "partial". */
  last: Cycle = { startS: 0, peakS: 0, endS: 0, restAt: 0, peakAt: 0 };

  private readonly minRange: number;
  private readonly direction: 1 | -1;
  private state: "rest" | "out" | "back" = "rest";
  private value = Number.NaN;
  private seenS = Number.NaN;
  private low = Number.NaN;
  private high = Number.NaN;
  private highS = 0;
  private startS = 0;
  private back = Number.NaN;
  private backS = 0;
  private countedS = 0;
  private still = Number.NaN;
  private stillSinceS = 0;
  /** Since the first sample, as long as nothing has started: the farthest value, for a repetition begun before. */
  private firstS = Number.NaN;
  private farthest = Number.NaN;
  private farthestS = 0;
  private hasStarted = false;
  private readonly spikes = new SpikeFilter();
  private readonly excursions = new Float64Array(rememberedCycles);
  private readonly sorted = new Float64Array(rememberedCycles);

  /** `direction` 1: a repetition raises the signal; -1: it lowers it. */
  constructor(minRange: number, direction: 1 | -1) {
    this.minRange = minRange;
    this.direction = direction;
  }

  /** True between leaving rest and having come back. */
  get isOut(): boolean {
    return this.state !== "rest";
  }

  get startedS(): number {
    return this.startS;
  }

  get peakAt(): number {
    return this.direction * this.high;
  }

  /** Value at rest before the open repetition. */
  get restAt(): number {
    return this.direction * this.low;
  }

  /** Past the turning point by a fifth of the way. */
  get isReturning(): boolean {
    return this.state !== "rest" && this.high - this.value > 0.2 * (this.high - this.low);
  }

  /** The smoothed signal in its own direction, NaN before the first sample. */
  get now(): number {
    return this.direction * this.value;
  }

  /** One sample; NaN is not seen. */
  push(timeS: number, sample: number): CycleStep {
    if (Number.isNaN(sample) || Number.isNaN(timeS)) return "none";
    const sinceS = timeS - this.seenS;
    if (sinceS > forgetAfterS) this.spikes.reset();
    const x = this.direction * this.spikes.push(timeS, sample);
    if (Number.isNaN(this.value) || sinceS > forgetAfterS) this.restart(timeS, x);
    else this.value += (1 - Math.exp(-sinceS / smoothingS)) * (x - this.value);
    this.seenS = timeS;
    this.followFarthest(timeS);
    this.followStillness(timeS);
    if (this.state === "rest") return this.atRest(timeS);
    return this.state === "out" ? this.out(timeS) : this.comingBack(timeS);
  }

  /**
   * The recording ends here. An open repetition counts when it has clearly turned back, and at once when `endsAtPeak`
   * (standing up is the repetition). A short recording in which nothing started, and that only came back from far out,
   * holds one repetition cut at its beginning.
   */
  finish(endsAtPeak: boolean): CycleStep {
    if (this.state === "back") return this.close(this.back, this.backS);
    if (this.state === "rest") return this.cameBackOnly() ? this.closeFirst() : "none";
    const returned = (this.high - this.value) / (this.high - this.low);
    const needed = endsAtPeak ? 0 : turnedBack;
    if (returned < needed || this.seenS - this.startS < shortestS) return "none";
    this.count++;
    return this.close(this.value, this.seenS);
  }

  /** What is open is none; the next sample starts anew. */
  forget(): void {
    this.spikes.reset();
    this.value = Number.NaN;
    this.state = "rest";
  }

  private followFarthest(timeS: number): void {
    if (Number.isNaN(this.firstS)) this.firstS = timeS;
    if (this.hasStarted || !(Number.isNaN(this.farthest) || this.value > this.farthest)) return;
    this.farthest = this.value;
    this.farthestS = timeS;
  }

  private cameBackOnly(): boolean {
    const lastedS = this.seenS - this.firstS;
    return (
      !this.hasStarted &&
      lastedS >= shortestS &&
      lastedS <= shortRecordingS &&
      this.farthest - this.value >= this.minRange
    );
  }

  private closeFirst(): CycleStep {
    this.count++;
    this.low = this.value;
    this.high = this.farthest;
    this.startS = this.firstS;
    this.highS = this.farthestS;
    return this.close(this.value, this.seenS);
  }

  private restart(timeS: number, x: number): void {
    this.value = x;
    this.low = x;
    this.high = x;
    this.highS = timeS;
    this.startS = timeS;
    this.state = "rest";
    this.still = x;
    this.stillSinceS = timeS;
  }

  /** Size an excursion must have now. */
  private needed(): number {
    const known = Math.min(this.count, rememberedCycles);
    if (known === 0) return this.minRange;
    this.sorted.set(this.excursions);
    const median = this.sorted.subarray(0, known).sort()[known >> 1] as number;
    return Math.max(this.minRange, 0.5 * median);
  }

  private followStillness(timeS: number): void {
    const band = stillBand * Math.max(this.needed(), this.high - this.low);
    if (Math.abs(this.value - this.still) <= band) return;
    this.still = this.value;
    this.stillSinceS = timeS;
  }

  private isStill(timeS: number): boolean {
    return timeS - this.stillSinceS >= stillForS;
  }

  private atRest(timeS: number): CycleStep {
    const needed = this.needed();
    const rise = this.value - this.low;
    if (this.value > this.high) {
      this.high = this.value;
      this.highS = timeS;
    }
    if (rise > needed) {
      this.state = "out";
      this.hasStarted = true;
      return "started";
    }
    if (rise <= nearRest * needed) {
      const reached = this.high - this.low;
      const isPartial = reached >= partialFrom * needed && timeS - this.startS > shortestS;
      if (isPartial) this.remember(timeS);
      this.low = Math.min(this.low, this.value);
      this.high = this.value;
      this.startS = timeS;
      return isPartial ? "partial" : "none";
    }
    if (this.isStill(timeS)) this.settle(timeS);
    return "none";
  }

  /** A new rest level: the person sat down differently, or a slow drift. */
  private settle(timeS: number): void {
    this.low = this.value;
    this.high = this.value;
    this.startS = timeS;
  }

  private out(timeS: number): CycleStep {
    if (this.value > this.high) {
      this.high = this.value;
      this.highS = timeS;
    }
    const returned = this.high - this.value;
    const excursion = this.high - this.low;
    const rested = returned > restingBack * excursion && this.isStill(timeS);
    if (!rested && returned <= countedBack * excursion) return "none";
    if (timeS - this.startS <= shortestS) {
      this.state = "rest";
      this.settle(timeS);
      return "none";
    }
    this.excursions[this.count % rememberedCycles] = excursion;
    this.count++;
    this.state = "back";
    this.back = this.value;
    this.backS = timeS;
    this.countedS = timeS;
    return "counted";
  }

  private comingBack(timeS: number): CycleStep {
    const excursion = this.high - this.low;
    if (this.value < this.back - stoppedShare * excursion) {
      this.back = this.value;
      this.backS = timeS;
    }
    const isNearRest = this.back - this.low <= nearRest * excursion;
    const isDone =
      timeS - this.backS > (isNearRest ? stoppedForS : stoppedShortForS) ||
      this.value - this.back > risesAgain * this.needed() ||
      timeS - this.countedS > finishesWithinS;
    return isDone ? this.close(this.back, this.backS) : "none";
  }

  private close(restAt: number, endS: number): CycleStep {
    this.remember(endS);
    this.state = "rest";
    this.low = restAt;
    this.high = this.value;
    this.startS = endS;
    this.still = this.value;
    this.stillSinceS = this.seenS;
    return "finished";
  }

  private remember(endS: number): void {
    this.last = {
      startS: this.startS,
      peakS: this.highS,
      endS,
      restAt: this.direction * this.low,
      peakAt: this.direction * this.high,
    };
  }
}
