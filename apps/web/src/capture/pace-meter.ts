import type { CapturePace } from "./status.ts";

/** Sums what each frame took, and gives the means of the time since it was last asked; null without a frame. */
export function createPaceMeter(): {
  add(detectMs: number, latencyMs: number): void;
  take(periodMs: number): CapturePace | null;
} {
  let frames = 0;
  let detectSumMs = 0;
  let latencySumMs = 0;
  return {
    add(detectMs, latencyMs) {
      frames++;
      detectSumMs += detectMs;
      latencySumMs += latencyMs;
    },
    take(periodMs) {
      const pace: CapturePace | null =
        frames === 0
          ? null
          : {
              framesPerSecond: (frames * 1000) / periodMs,
              detectMs: detectSumMs / frames,
              latencyMs: latencySumMs / frames,
            };
      frames = 0;
      detectSumMs = 0;
      latencySumMs = 0;
      return pace;
    },
  };
}
