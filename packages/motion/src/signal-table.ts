import { columnCount } from "./angles/columns.ts";

/**
 * Rows of signals by frame number. It holds the newest `capacity` rows: all of them in a report, the last minutes in a
 * live session.
 */
export class SignalTable {
  private readonly values: Float32Array;
  private readonly times: Float64Array;
  private readonly capacity: number;
  private end = 0;

  constructor(capacity: number) {
    this.capacity = Math.max(1, capacity);
    this.values = new Float32Array(this.capacity * columnCount).fill(Number.NaN);
    this.times = new Float64Array(this.capacity).fill(Number.NaN);
  }

  get endIndex(): number {
    return this.end;
  }

  get firstIndex(): number {
    return Math.max(0, this.end - this.capacity);
  }

  append(timeS: number, row: Float64Array): void {
    const slot = this.end % this.capacity;
    this.times[slot] = timeS;
    this.values.set(row, slot * columnCount);
    this.end++;
  }

  timeAt(index: number): number {
    return this.times[index % this.capacity] as number;
  }

  valueAt(index: number, column: number): number {
    return this.values[(index % this.capacity) * columnCount + column] as number;
  }

  set(index: number, column: number, value: number): void {
    this.values[(index % this.capacity) * columnCount + column] = value;
  }

  /** A copy of the rows from `from` on, for work that must not touch this table. */
  copyFrom(from: number): SignalTable {
    const first = Math.max(from, this.firstIndex);
    const copy = new SignalTable(this.end - first);
    const row = new Float64Array(columnCount);
    for (let index = first; index < this.end; index++) {
      for (let column = 0; column < columnCount; column++) row[column] = this.valueAt(index, column);
      copy.append(this.timeAt(index), row);
    }
    return copy;
  }

  /** First frame at or after the time; frames without a time are passed over. */
  indexAt(timeS: number): number {
    let low = this.firstIndex;
    let high = this.end;
    while (low < high) {
      const middle = (low + high) >> 1;
      let timed = middle;
      while (timed > low && Number.isNaN(this.timeAt(timed))) timed--;
      if (this.timeAt(timed) >= timeS) high = timed;
      else low = middle + 1;
    }
    return low;
  }
}
