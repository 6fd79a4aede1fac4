/** Leaving the target for longer ends the hold; shorter, only the clock stands still. */
const interruptionS = 0.5;
/** Passing through the target is no hold. */
export const shortestHoldS = 1;

/** Measures how long a signal stays at its target. */
export class HoldClock {
  /** Seconds inside the target since the last reset, interruptions left out. */
  heldS = 0;
  startS = Number.NaN;
  endS = Number.NaN;

  private readonly low: number;
  private readonly high: number;
  private previousS = Number.NaN;
  private wasInside = false;

  /** Bounds with the tolerance already added; infinite where there is none. */
  constructor(low: number, high: number) {
    this.low = low;
    this.high = high;
  }

  /** One sample; NaN is not seen and stops the clock. True when a whole second was completed. */
  push(timeS: number, sample: number): boolean {
    if (Number.isNaN(timeS)) return false;
    const isInside = sample >= this.low && sample <= this.high;
    const before = Math.floor(this.heldS);
    if (isInside) {
      if (Number.isNaN(this.startS)) this.startS = timeS;
      const stepS = timeS - this.previousS;
      if (this.wasInside && stepS <= interruptionS) this.heldS += stepS;
      this.endS = timeS;
    }
    this.wasInside = isInside;
    this.previousS = timeS;
    return Math.floor(this.heldS) > before;
  }

  /** Outside the target for longer than an interruption. */
  hasLeft(timeS: number): boolean {
    return timeS - this.endS > interruptionS;
  }

  get isInside(): boolean {
    return this.wasInside;
  }

  reset(): void {
    this.heldS = 0;
    this.startS = Number.NaN;
    this.endS = Number.NaN;
  }
}
