import type { Recording } from "../recording.ts";
import type { Repetition } from "../types.ts";
import { bodyChannels, samplesAtMost, secondsOfSample } from "./bodyChannels.ts";
import { findRepetitions } from "./vote.ts";

/** Repetitions of an unknown movement, with how sure the count is. */
export interface AnyMovement {
  readonly reps: readonly Repetition[];
  readonly confidence: number;
}

/** Finds repetitions by their likeness; long recordings piece by piece. Nothing is judged: no target is known. */
export function anyMovement(recording: Recording): AnyMovement {
  const reps: Repetition[] = [];
  let confidence = 1;
  let fromS = Number.NEGATIVE_INFINITY;
  for (;;) {
    const body = bodyChannels(recording, fromS);
    if (body === null || body.seen.length < 2) break;
    const found = findRepetitions(body.channels, body.seen);
    confidence = Math.min(confidence, found.confidence);
    for (const [from, to] of found.segments)
      reps.push(unjudged(secondsOfSample(body, from), secondsOfSample(body, to)));
    fromS = secondsOfSample(body, body.seen.length);
    if (body.seen.length < samplesAtMost) break;
  }
  return { reps, confidence: reps.length === 0 ? 0 : confidence };
}

function unjudged(startS: number, endS: number): Repetition {
  return {
    startS,
    peakS: (startS + endS) / 2,
    endS,
    side: null,
    peakDeg: null,
    rangeDeg: null,
    valid: true,
    score: null,
    faults: [],
    heldS: null,
  };
}
