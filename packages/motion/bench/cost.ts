import { exercise } from "@hipfirst/exercises";
import { liveCoach } from "@hipfirst/motion";
import { perform } from "../src/testing/performance.ts";

export interface CostResult {
  readonly frames: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly heapGrowthMb: number;
}

/** One set played again and again through one live coach. */
export function liveCost(frames: number): CostResult {
  const input = perform({
    definition: exercise("R06"),
    legs: ["right", "left", "right", "left"],
    camera: { aimM: [0, 0.8, 0] },
    noiseM: 0.005,
  });
  const coach = liveCoach({ exercise: "R06" }, { widthPx: input.widthPx, heightPx: input.heightPx });
  const times = new Float64Array(frames);
  let heapAt = 0;
  for (let index = 0; index < frames; index++) {
    const frame = input.frames[index % input.frames.length];
    if (frame === undefined) break;
    const next = { ...frame, tS: index / 30 };
    const started = performance.now();
    coach.push(next);
    times[index] = performance.now() - started;
    if (index === Math.floor(frames * 0.4)) heapAt = heapUsed();
  }
  const heapGrowthMb = (heapUsed() - heapAt) / 1e6;
  times.sort();
  const at = (share: number): number => times[Math.floor(share * (frames - 1))] as number;
  return { frames, medianMs: at(0.5), p99Ms: at(0.99), heapGrowthMb };
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
