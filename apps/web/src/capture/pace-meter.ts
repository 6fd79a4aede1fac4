import type { CapturePace } from "./status.ts";

type FrameTimes = Omit<CapturePace, "framesPerSecond">;

const nothingYet: FrameTimes = { detectMs: 0, latencyMs: 0, waitMs: 0 };

/** Sums what each frame took, and gives the means of the time since it was last asked; null without a frame. */
export function createPaceMeter(): {
  add(times: FrameTimes): void;
  take(periodMs: number): CapturePace | null;
} {
  let frames = 0;
  let sum = nothingYet;
  return {
    add({ detectMs, latencyMs, waitMs }) {
      frames++;
      sum = {
        detectMs: sum.detectMs + detectMs,
        latencyMs: sum.latencyMs + latencyMs,
        waitMs: sum.waitMs + waitMs,
      };
    },
    take(periodMs) {
      const pace: CapturePace | null =
        frames === 0
          ? null
          : {
              framesPerSecond: (frames * 1000) / periodMs,
              detectMs: sum.detectMs / frames,
              latencyMs: sum.latencyMs / frames,
              waitMs: sum.waitMs / frames,
            };
      frames = 0;
      sum = nothingYet;
      return pace;
    },
  };
}
