import { median } from "../statistics.ts";

/** Samples in which nobody was seen, from one to before the other. */
type Hole = readonly [from: number, to: number];

/** At 30 Hz: a shorter loss, as of a few frames, leaves no doubt of what went on in it, and a boundary so near to what was seen was seen. */
const longestBridged = 9;
/** At 30 Hz, two seconds as in the streaming counter: longer, and more than one repetition may have been missed. */
const longestWithin = 60;
/** Of its range: so near to its beginning a repetition has come back, as far as the streaming counter asks for. */
const returnedWithin = 0.3;

/** A repetition as it was told: `isAlike` is false where its length and size alone speak for it. */
export interface Told {
  readonly from: number;
  readonly to: number;
  readonly isAlike: boolean;
}

/** A counted repetition, in samples from one boundary to the next; `hasHole` where a part of it was not seen. */
export interface Segment extends Told {
  readonly hasHole: boolean;
}

export function holesIn(seen: readonly boolean[]): readonly Hole[] {
  const holes: Hole[] = [];
  let from = 0;
  for (let at = 0; at <= seen.length; at++) {
    if (at < seen.length && seen[at] !== true) continue;
    if (at - from > longestBridged) holes.push([from, at]);
    from = at + 1;
  }
  return holes;
}

/**
 * What was seen of a cycle: without the hole that a turning point lies in, and on either side of a long one, as whoever rests out of
 * the picture has ended before. A part that did not come back to where it began is left out: the end of it was not seen.
 */
export function seenParts(
  from: number,
  to: number,
  holes: readonly Hole[],
  signal: ArrayLike<number>,
): readonly (readonly [from: number, to: number])[] {
  const parts: (readonly [from: number, to: number])[] = [];
  let first = from;
  for (const [start, end] of holes) {
    const isLong = end - start > longestWithin && start < to && end > from;
    if (!isLong && !hides(start, end, from) && !hides(start, end, to)) continue;
    parts.push([first, start - 1]);
    first = end;
  }
  if (parts.length === 0) return [[from, to]];
  return [...parts, [first, to] as const].filter((part) => isBack(part, signal));
}

function isBack([from, to]: readonly [from: number, to: number], signal: ArrayLike<number>): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = from; at <= to; at++) {
    low = Math.min(low, signal[at] as number);
    high = Math.max(high, signal[at] as number);
  }
  const apart = Math.abs((signal[to] as number) - (signal[from] as number));
  return to > from && apart <= returnedWithin * (high - low);
}

/**
 * What was not seen is not counted: the start and the end of a repetition must have been seen, a hole within it is short, and one
 * that has a hole must be like the others.
 */
export function seenAmong(told: readonly Told[], holes: readonly Hole[]): readonly Segment[] {
  return told.flatMap(({ from, to, isAlike }) => {
    const within = holes.filter(([start, end]) => start < to && end > from);
    const isCounted = within.every(
      ([start, end]) =>
        isAlike && end - start <= longestWithin && !hides(start, end, from) && !hides(start, end, to),
    );
    return isCounted ? [{ from, to, isAlike, hasHole: within.length > 0 }] : [];
  });
}

const hides = (start: number, end: number, at: number): boolean =>
  at - start >= longestBridged && end - at > longestBridged;

/** Was nobody seen for longer than a repetition takes, between the first and the last one? `seenAt` rises, in the unit of the spans. */
export function mayHideOne(
  seenAt: readonly number[],
  spans: readonly (readonly [from: number, to: number])[],
): boolean {
  const tempo = median(spans.map(([from, to]) => to - from));
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  let last = start;
  for (const at of [...seenAt.filter((each) => each > start && each < end), end]) {
    if (at - last > tempo) return true;
    last = at;
  }
  return false;
}
