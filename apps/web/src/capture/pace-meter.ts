import type { CapturePace } from "./status.ts";

type FrameTimes = Omit<CapturePace, "framesPerSecond">;

const nothingYet: FrameTimes = { detectMs: 0, latencyMs: 0, waitMs: 0, workerMs: 0, drawMs: 0 };
const parts = Object.keys(nothingYet) as (keyof FrameTimes)[];

const each = (of: (part: keyof FrameTimes) => number): FrameTimes =>
  Object.fromEntries(parts.map((part) => [part, of(part)])) as unknown as FrameTimes;

/** Sums what each frame took, and gives the means of the time since it was last asked; null without a frame. */
export function createPaceMeter(): {
  add(times: FrameTimes): void;
  take(periodMs: number): CapturePace | null;
} {
  let frames = 0;
  let sum = nothingYet;
  return {
    add(times) {
      frames++;
      const before = sum;
      sum = each((part) => before[part] + times[part]);
    },
    take(periodMs) {
      const pace: CapturePace | null =
        frames === 0
          ? null
          : { framesPerSecond: (frames * 1000) / periodMs, ...each((part) => sum[part] / frames) };
      frames = 0;
      sum = nothingYet;
      return pace;
    },
  };
}
