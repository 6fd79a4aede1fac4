const windowS = 0.2;
const spacingS = 0.025;
const kept = 7;
/** Of fewer samples than this a spike cannot be told from a turning point. */
const fewest = 3;

/** Running median of the last fifth of a second: what a joint that jumps away for a few frames does to a signal is left out. */
export class SpikeFilter {
  private readonly values = new Float64Array(kept);
  private readonly timesS = new Float64Array(kept).fill(Number.NEGATIVE_INFINITY);
  private readonly sorted = new Float64Array(kept);
  private next = 0;

  reset(): void {
    this.timesS.fill(Number.NEGATIVE_INFINITY);
  }

  /** The sample itself where samples are rarer than ten a second. */
  push(timeS: number, sample: number): number {
    const newest = (this.next + kept - 1) % kept;
    if (timeS - (this.timesS[newest] as number) >= spacingS) {
      this.values[this.next] = sample;
      this.timesS[this.next] = timeS;
      this.next = (this.next + 1) % kept;
    }
    let count = 0;
    for (let at = 0; at < kept; at++)
      if (timeS - (this.timesS[at] as number) <= windowS)
        count = this.insert(count, this.values[at] as number);
    return count < fewest ? sample : (this.sorted[count >> 1] as number);
  }

  private insert(count: number, value: number): number {
    let at = count;
    while (at > 0 && (this.sorted[at - 1] as number) > value) {
      this.sorted[at] = this.sorted[at - 1] as number;
      at--;
    }
    this.sorted[at] = value;
    return count + 1;
  }
}
