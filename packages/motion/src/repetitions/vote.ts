import { type Candidate, candidatesOf } from "./candidates.ts";
import { inOwnNoise, prepared } from "./preparation.ts";

/** Repetitions found by their likeness, without knowing the exercise. */
export interface FoundRepetitions {
  readonly count: number;
  /** Samples from one turning point to the next, resting side outside. */
  readonly segments: readonly (readonly [from: number, to: number])[];
  /** Share of the votes within one repetition (or 5 %) of the count: below .6 ask the person. */
  readonly confidence: number;
}

/** Lengths of a repetition that are tried, in samples at 30 Hz: 0.5 to 5 s. */
const scales = [14, 20, 28, 40, 56, 80, 112, 160] as const;
const voteWidth = 0.1;
const narrowestVote = 0.7;

/**
 * Counts repetitions of any movement (multi-scale principal components, zig-zag turning points, likeness to the median
 * repetition, weighted vote). `channels` are series of one number at 30 Hz; `seen` is false where nobody was found. They vote
 * twice, as they are and each in units of its own noise; `otherFrames` are the same movement seen from elsewhere, as from
 * the person's pelvis, and vote too: what every way of looking finds is there.
 */
export function findRepetitions(
  channels: readonly Float64Array[],
  seen: readonly boolean[],
  ...otherFrames: readonly (readonly Float64Array[])[]
): FoundRepetitions {
  const [plain = [], ...others] = [channels, ...otherFrames].map((frame) => prepared(frame, seen));
  const views = [plain, ...(plain.length > 1 ? [inOwnNoise(plain)] : []), ...others];
  const candidates = scales
    .filter((scale) => scale <= 0.8 * seen.length)
    .flatMap((scale) => views.flatMap((view) => candidatesOf(view, seen, scale)));
  const total = candidates.reduce((sum, candidate) => sum + candidate.weight, 0);
  if (total === 0) return { count: 0, segments: [], confidence: 0 };
  const count = mostVoted(candidates);
  const near = candidates.filter((each) => Math.abs(each.count - count) <= Math.max(1, 0.05 * count));
  const best = candidates
    .filter((each) => each.count === count)
    .reduce((a, b) => (b.weight * b.dwell ** 2 > a.weight * a.dwell ** 2 ? b : a));
  return {
    count,
    segments: best.segments,
    confidence: near.reduce((sum, each) => sum + each.weight, 0) / total,
  };
}

function mostVoted(candidates: readonly Candidate[]): number {
  let best = 0;
  let bestVotes = -1;
  for (const count of new Set(candidates.map((each) => each.count))) {
    const width = Math.max(narrowestVote, voteWidth * count);
    const votes = candidates.reduce(
      (sum, each) => sum + each.weight * Math.exp(-0.5 * ((each.count - count) / width) ** 2),
      0,
    );
    if (votes > bestVotes) {
      best = count;
      bestVotes = votes;
    }
  }
  return best;
}
