import type { Recording } from "../recording.ts";
import { median, quantile } from "../statistics.ts";
import type { Repetition } from "../types.ts";
import {
  type BodyChannels,
  bodyChannels,
  fromPelvis,
  samplesAtMost,
  secondsOfSample,
  secondsSeen,
} from "./body-channels.ts";
import { jointDistances } from "./distances.ts";
import { mayHideOne } from "./unseen.ts";
import { type FoundRepetitions, findRepetitions } from "./vote.ts";

/** Under this share of the votes the count is not sure: of such recordings fewer than half were counted right. */
const sureFrom = 0.6;
/** A known movement is doubted only by a likeness that leaves little doubt itself. */
const doubtsFrom = 0.8;
const agreesWithin = 0.1;

/** Between the tenth and ninetieth percentile of its places, the joint that moves most travels so far in a repetition. */
const leastTravelTrunks = 0.12;

/** Repetitions of an unknown movement, with how sure the count is. */
export interface AnyMovement {
  readonly reps: readonly Repetition[];
  readonly confidence: number;
  /** Not sure whatever the confidence: one may have gone unseen, or one is unlike the others. */
  readonly isDoubtful: boolean;
}

/** Finds repetitions by their likeness; long recordings piece by piece. Nothing is judged: no target is known. */
export function anyMovement(recording: Recording): AnyMovement {
  const reps: Repetition[] = [];
  let confidence = 1;
  let isDoubtful = false;
  let fromS = Number.NEGATIVE_INFINITY;
  for (;;) {
    const body = bodyChannels(recording, fromS);
    if (body === null || body.seen.length < 2) break;
    const found = movedRepetitions(body);
    confidence = Math.min(confidence, found.confidence);
    isDoubtful ||= found.isDoubtful;
    for (const { from, to, isAlike, hasHole } of found.segments)
      reps.push(unjudged(secondsOfSample(body, from), secondsOfSample(body, to), isAlike && !hasHole));
    fromS = secondsOfSample(body, body.seen.length);
    if (body.seen.length < samplesAtMost) break;
  }
  return {
    reps,
    confidence: reps.length === 0 ? 0 : confidence,
    isDoubtful: isDoubtful || mayHaveGoneUnseen(recording, reps),
  };
}

/** Between the first and the last repetition nobody was in the picture for longer than one takes. */
export function mayHaveGoneUnseen(recording: Recording, reps: readonly Repetition[]): boolean {
  return mayHideOne(
    secondsSeen(recording),
    reps.map(({ startS, endS }) => [startS, endS] as const),
  );
}

function searched({ channels, seen, axes }: BodyChannels): FoundRepetitions {
  return findRepetitions(channels, seen, [fromPelvis(channels, axes)], [jointDistances(channels, axes)]);
}

/** A body that stands still sways and jitters alike, too: what moves no joint clearly is no repetition. */
function movedRepetitions(body: BodyChannels): FoundRepetitions {
  const found = searched(body);
  const sizes = found.segments.map(({ from, to }) =>
    Math.max(
      ...body.channels.map((channel) => {
        const part = channel.subarray(from, to + 1);
        return quantile(part, 0.9) - quantile(part, 0.1);
      }),
    ),
  );
  if (!(median(sizes) < leastTravelTrunks * body.trunk)) return found;
  return { count: 0, segments: [], confidence: 0, isDoubtful: false };
}

export const isSureOf = ({ confidence, isDoubtful }: AnyMovement): boolean =>
  confidence >= sureFrom && !isDoubtful;

/**
 * Does the likeness of its parts speak for this count of a known movement? The search may also have found one leg of two,
 * or pairs of both. null: the likeness itself leaves doubt, or the recording is too long to ask.
 */
export function agreesWithLikeness(recording: Recording, counts: readonly number[]): boolean | null {
  const body = bodyChannels(recording, Number.NEGATIVE_INFINITY);
  if (body === null || body.seen.length < 2 || body.seen.length >= samplesAtMost) return null;
  const found = searched(body);
  if (found.confidence < doubtsFrom || found.isDoubtful) return null;
  return counts.some((count) => Math.abs(count - found.count) <= Math.max(1, agreesWithin * count));
}

function unjudged(startS: number, endS: number, valid: boolean): Repetition {
  return {
    startS,
    peakS: (startS + endS) / 2,
    endS,
    side: null,
    peakDeg: null,
    rangeDeg: null,
    valid,
    score: null,
    faults: [],
    heldS: null,
  };
}
