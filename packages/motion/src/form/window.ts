import type { SignalTable } from "../signal-table.ts";

/** The parts of a repetition as frame numbers, each from its first frame to one past its last. */
export interface RepetitionWindow {
  /** Where the pause before the repetition begins; `from` where there was none. */
  readonly pauseFrom: number;
  readonly from: number;
  readonly topFrom: number;
  readonly topTo: number;
  readonly to: number;
  readonly restAt: number;
  /** Turning point of the counting signal, averaged over neighbours where frames are dense. */
  readonly peakAt: number;
  readonly peakS: number;
  /** Share of the frames in which the counting signal was seen. */
  readonly seenShare: number;
  /** Duration of the way out and back, seconds, judged from the middle three quarters of the excursion. */
  readonly outS: number;
  readonly returnS: number;
}

/** Beyond this share of the excursion the body is at the turning point; below its complement, at rest. */
const topShare = 0.95;
/** Durations are read between these shares of the way: nearer its ends, where the body is slow, noise moves the crossing. */
const timedFromShare = 0.12;
/**
 * Share of a movement's time that lies between 12 % and 88 % of its way: .47 minimum jerk, .55 half a cosine, .76 constant
 * speed. The value in between makes people who start and stop softly no faster than they are.
 */
const timeBetween = 0.57;
/** A hold lasts until the body has come back by more than this, however far it sank meanwhile. */
const heldShare = 0.3;
const descentJitter = 0.01;
const stillForS = 0.3;
const denseFrameS = 0.07;
const searchAfterS = 1;

/** Reads the window of an excursion from the counting signal. */
export function windowOf(
  table: SignalTable,
  pauseFromS: number,
  startS: number,
  endS: number,
  restAt: number,
  isHold: boolean,
  valueAt: (index: number) => number,
): RepetitionWindow {
  const from = table.indexAt(startS);
  const last = Math.min(table.indexAt(endS), table.endIndex - 1);
  const { peakIndex, peakAt, seenShare } = turningPoint(table, from, last, restAt, valueAt);
  const depth = (index: number): number => (valueAt(index) - restAt) / (peakAt - restAt);
  let topFrom = peakIndex;
  let topTo = peakIndex;
  for (let index = from; index <= last; index++)
    if (depth(index) >= topShare) {
      if (index < topFrom) topFrom = index;
      if (index > topTo) topTo = index;
    }
  const heldTo = isHold ? holdEnd(table, topTo, last, depth) : topTo;
  const limitS = table.timeAt(last) + searchAfterS;
  const backAt = firstAfter(table, topTo, limitS, (index) => depth(index) <= 1 - topShare) ?? last;
  return {
    pauseFrom: table.indexAt(pauseFromS),
    from,
    topFrom,
    topTo: heldTo + 1,
    to: Math.max(last, backAt) + 1,
    restAt,
    peakAt,
    peakS: table.timeAt(peakIndex),
    seenShare,
    ...durations(table, from, peakIndex, Math.max(last, backAt), depth),
  };
}

/** Both ways are timed outward from the steep middle, so that wavering at the top or at rest takes no part. */
function durations(
  table: SignalTable,
  from: number,
  peakIndex: number,
  last: number,
  depth: (index: number) => number,
): Pick<RepetitionWindow, "outS" | "returnS"> {
  const high = 1 - timedFromShare;
  const halfOut = lastBefore(peakIndex, from, (index) => depth(index) <= 0.5);
  const halfBack = firstUpTo(last, peakIndex, (index) => depth(index) <= 0.5);
  const outFrom = lastBefore(halfOut, from, (index) => depth(index) <= timedFromShare);
  const outTo = firstUpTo(peakIndex, halfOut, (index) => depth(index) >= high);
  const backFrom = lastBefore(halfBack, peakIndex, (index) => depth(index) >= high);
  const backTo = firstUpTo(last, halfBack, (index) => depth(index) <= timedFromShare);
  return {
    outS: (table.timeAt(outTo) - table.timeAt(outFrom)) / timeBetween,
    returnS: (table.timeAt(backTo) - table.timeAt(backFrom)) / timeBetween,
  };
}

function firstUpTo(last: number, start: number, holds: (index: number) => boolean): number {
  for (let index = start; index <= last; index++) if (holds(index)) return index;
  return last;
}

function turningPoint(
  table: SignalTable,
  from: number,
  last: number,
  restAt: number,
  valueAt: (index: number) => number,
): { peakIndex: number; peakAt: number; seenShare: number } {
  const frameS = (table.timeAt(last) - table.timeAt(from)) / Math.max(1, last - from);
  const reach = frameS < denseFrameS ? 1 : 0;
  let peakIndex = from;
  let peakAt = restAt;
  let seen = 0;
  for (let index = from; index <= last; index++) {
    if (!Number.isNaN(valueAt(index))) seen++;
    let sum = 0;
    let count = 0;
    for (let near = Math.max(from, index - reach); near <= Math.min(last, index + reach); near++) {
      const value = valueAt(near);
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    const mean = sum / count;
    if (count > 0 && Math.abs(mean - restAt) > Math.abs(peakAt - restAt)) {
      peakIndex = index;
      peakAt = mean;
    }
  }
  return { peakIndex, peakAt, seenShare: seen / (last - from + 1) };
}

function lastBefore(start: number, from: number, holds: (index: number) => boolean): number {
  for (let index = start; index >= from; index--) if (holds(index)) return index;
  return from;
}

/** Where the last way back begins, looking backward from its end: before it the body stood still, however low. */
function holdEnd(table: SignalTable, topTo: number, last: number, depth: (index: number) => number): number {
  let end = lastBefore(last, topTo, (index) => depth(index) >= heldShare);
  for (let index = end - 1; index > topTo; index--) {
    if (depth(index) > depth(end) + descentJitter) end = index;
    else if (table.timeAt(end) - table.timeAt(index) > stillForS) break;
  }
  return end;
}

function firstAfter(
  table: SignalTable,
  start: number,
  limitS: number,
  holds: (index: number) => boolean,
): number | null {
  for (let index = start; index < table.endIndex && !(table.timeAt(index) > limitS); index++)
    if (holds(index)) return index;
  return null;
}
