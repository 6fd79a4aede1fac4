import { type Candidate, candidatesOf } from "./candidates.ts";

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
const outlierShare = 0.01;

/**
 * Counts repetitions of any movement (multi-scale principal components, zig-zag turning points, likeness to the median
 * repetition, weighted vote). `channels` are series of one number at 30 Hz; `seen` is false where nobody was found.
 */
export function findRepetitions(
  channels: readonly Float64Array[],
  seen: readonly boolean[],
): FoundRepetitions {
  const samples = seen.length;
  const prepared = channels.map((channel) => clipped(despiked(bridged(channel, seen))));
  const candidates = scales
    .filter((scale) => scale <= 0.8 * samples)
    .flatMap((scale) => candidatesOf(prepared, seen, scale));
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

/** Straight lines over what was not seen: for finding likeness only, never shown as measured. */
function bridged(channel: Float64Array, seen: readonly boolean[]): Float64Array {
  const filled = Float64Array.from(channel);
  let before = -1;
  for (let index = 0; index <= filled.length; index++) {
    const isGood = index < filled.length && seen[index] === true && !Number.isNaN(filled[index] as number);
    if (!isGood && index < filled.length) continue;
    const from = before < 0 ? filled[index] : filled[before];
    const to = index < filled.length ? filled[index] : from;
    for (let gap = before + 1; gap < index; gap++) {
      const share = before < 0 || index >= filled.length ? 0 : (gap - before) / (index - before);
      filled[gap] = (from ?? 0) + share * ((to ?? 0) - (from ?? 0));
    }
    before = index;
  }
  return filled;
}

/** A landmark that jumps away for a frame or two is taken back: median of five. */
function despiked(channel: Float64Array): Float64Array {
  const window = new Float64Array(5);
  return channel.map((_, at) => {
    for (let near = 0; near < 5; near++)
      window[near] = channel[Math.max(0, Math.min(channel.length - 1, at + near - 2))] as number;
    return window.sort()[2] as number;
  });
}

function clipped(channel: Float64Array): Float64Array {
  const sorted = Float64Array.from(channel).sort();
  const last = sorted.length - 1;
  const low = sorted[Math.round(outlierShare * last)] ?? 0;
  const high = sorted[Math.round((1 - outlierShare) * last)] ?? 0;
  return channel.map((value) => Math.max(low, Math.min(high, value)));
}
