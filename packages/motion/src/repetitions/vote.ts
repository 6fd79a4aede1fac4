import { type Candidate, candidatesOf } from "./candidates.ts";
import { inOwnNoise, prepared, withoutSteps } from "./preparation.ts";
import { mayHideOne, type Segment } from "./unseen.ts";

/** Repetitions found by their likeness, without knowing the exercise. */
export interface FoundRepetitions {
  readonly count: number;
  /** Samples from one turning point to the next, resting side outside. */
  readonly segments: readonly Segment[];
  /** Share of the votes within one repetition (or 5 %) of the count: below .6 ask the person. */
  readonly confidence: number;
  /** Ask the person also here: nobody was seen for longer than a repetition takes, or one is unlike the others. */
  readonly isDoubtful: boolean;
}

/** Lengths of a repetition that are tried, in samples at 30 Hz: 0.5 to 5 s. */
const scales = [14, 20, 28, 40, 56, 80, 112, 160] as const;
const voteWidth = 0.1;
const narrowestVote = 0.7;

/** Share of the votes that a way of looking leaves to counts it does not find: it may not see the movement. */
const unseenShare = 0.1;

/**
 * Counts repetitions of any movement (multi-scale principal components, zig-zag turning points, likeness to the median
 * repetition, weighted vote). `channels` are series of one number at 30 Hz; `seen` is false where nobody was found;
 * `otherFrames` are the same movement seen from elsewhere, as from the person's pelvis. Each frame votes twice, as it is and
 * with every channel in units of its own noise; `measures` of the movement, as distances between joints, only as they are; one
 * series alone, which no other can correct, without its jumps. The ways of looking have one voice each, however strong their own readings
 * are, and their votes are multiplied (logarithmic pool, Genest and Zidek 1986): what all of them find is there.
 */
export function findRepetitions(
  channels: readonly Float64Array[],
  seen: readonly boolean[],
  otherFrames: readonly (readonly Float64Array[])[] = [],
  measures: readonly (readonly Float64Array[])[] = [],
): FoundRepetitions {
  const frames = [channels, ...otherFrames].flatMap((frame) => {
    const plain = prepared(frame, seen);
    return plain.length > 1 ? [plain, inOwnNoise(plain)] : [plain.map(withoutSteps)];
  });
  const views = [...frames, ...measures.map((series) => prepared(series, seen))];
  const lengths = scales.filter((scale) => scale <= 0.8 * seen.length);
  const readings = views.map((view) => lengths.flatMap((scale) => candidatesOf(view, seen, scale)));
  const candidates = readings.flat();
  const total = weightOf(candidates);
  if (total === 0) return { count: 0, segments: [], confidence: 0, isDoubtful: false };
  const count = mostVoted(readings);
  const near = candidates.filter((each) => Math.abs(each.count - count) <= Math.max(1, 0.05 * count));
  const best = candidates
    .filter((each) => each.count === count)
    .reduce((a, b) => (b.weight * b.dwell ** 2 > a.weight * a.dwell ** 2 ? b : a));
  return {
    count,
    segments: best.segments,
    confidence: weightOf(near) / total,
    isDoubtful: isDoubtful(best.segments, seen),
  };
}

function isDoubtful(segments: readonly Segment[], seen: readonly boolean[]): boolean {
  const seenAt = seen.flatMap((isSeen, at) => (isSeen ? [at] : []));
  const spans = segments.map(({ from, to }) => [from, to] as const);
  return segments.some(({ isAlike }) => !isAlike) || mayHideOne(seenAt, spans);
}

function mostVoted(readings: readonly (readonly Candidate[])[]): number {
  let best = 0;
  let bestVotes = Number.NEGATIVE_INFINITY;
  for (const count of new Set(readings.flat().map((each) => each.count))) {
    const votes = readings.reduce((sum, view) => sum + Math.log(unseenShare + shareOfVotes(view, count)), 0);
    if (votes > bestVotes) {
      best = count;
      bestVotes = votes;
    }
  }
  return best;
}

/** Of the votes of one way of looking, 0 where it sees nothing; counts nearby share theirs. */
function shareOfVotes(view: readonly Candidate[], count: number): number {
  const width = Math.max(narrowestVote, voteWidth * count);
  const votes = view.reduce(
    (sum, each) => sum + each.weight * Math.exp(-0.5 * ((each.count - count) / width) ** 2),
    0,
  );
  return votes === 0 ? 0 : votes / weightOf(view);
}

const weightOf = (candidates: readonly Candidate[]): number =>
  candidates.reduce((sum, each) => sum + each.weight, 0);
