import { type PoseArray, valuesPerPose } from "./input/joints.ts";

const framesPerChunk = 512;

/**
 * The cleaned joints of every frame, kept compactly so that the report can look at the whole recording. Memory is taken
 * in chunks; past `capacity` the oldest chunk is used again and `firstIndex` moves on.
 */
export class Recording {
  private readonly chunks: Float32Array[] = [];
  private readonly times: Float64Array[] = [];
  private readonly inputTimes: Float64Array[] = [];
  private readonly capacityChunks: number;
  private count = 0;

  constructor(capacity: number) {
    this.capacityChunks = Math.max(2, Math.ceil(capacity / framesPerChunk));
  }

  /** One past the newest frame. */
  get endIndex(): number {
    return this.count;
  }

  get firstIndex(): number {
    const newestChunk = Math.floor((this.count - 1) / framesPerChunk);
    return Math.max(0, (newestChunk - this.capacityChunks + 1) * framesPerChunk);
  }

  /** `timeS` is NaN for a frame whose time could not be used; `inputS` is the time the frame came with. */
  append(timeS: number, inputS: number, pose: PoseArray): void {
    const chunk = Math.floor(this.count / framesPerChunk);
    const slot = chunk % this.capacityChunks;
    if (this.chunks[slot] === undefined) {
      this.chunks[slot] = new Float32Array(framesPerChunk * valuesPerPose);
      this.times[slot] = new Float64Array(framesPerChunk);
      this.inputTimes[slot] = new Float64Array(framesPerChunk);
    }
    const row = this.count % framesPerChunk;
    (this.chunks[slot] as Float32Array).set(pose, row * valuesPerPose);
    (this.times[slot] as Float64Array)[row] = timeS;
    (this.inputTimes[slot] as Float64Array)[row] = inputS;
    this.count++;
  }

  timeAt(index: number): number {
    return this.cell(this.times, index);
  }

  inputTimeAt(index: number): number {
    return this.cell(this.inputTimes, index);
  }

  /** Copies the joints of a frame into `pose`. */
  read(index: number, pose: PoseArray): void {
    const chunk = this.chunks[this.slotOf(index)] as Float32Array;
    const start = (index % framesPerChunk) * valuesPerPose;
    for (let at = 0; at < valuesPerPose; at++) pose[at] = chunk[start + at] as number;
  }

  private cell(columns: readonly Float64Array[], index: number): number {
    return (columns[this.slotOf(index)] as Float64Array)[index % framesPerChunk] as number;
  }

  private slotOf(index: number): number {
    return Math.floor(index / framesPerChunk) % this.capacityChunks;
  }
}
