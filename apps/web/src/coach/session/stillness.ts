import type { LandmarkFrame } from "@hipfirst/motion";

/** Shoulders, hips, knees and ankles: what must be in the picture before a set can begin. */
const needed = [11, 12, 23, 24, 25, 26, 27, 28] as const;
const seenFrom = 0.5;
/** Share of the length from shoulder to ankle that a joint may wander while the person counts as still. */
const wanderShare = 0.06;
export const stillForS = 3;

/** Says how long somebody has been still and wholly in the picture, as a share of the time that starts a set. */
export interface Stillness {
  /** 0 while moving or not seen, 1 when the set may begin. */
  push(frame: LandmarkFrame): number;
}

export function createStillness(): Stillness {
  let since: { readonly tS: number; readonly points: readonly (readonly [number, number])[] } | null = null;
  return {
    push({ tS, landmarks }) {
      const points = pointsOf(landmarks);
      if (points === null) {
        since = null;
        return 0;
      }
      if (since === null || hasMoved(since.points, points)) since = { tS, points };
      return Math.min(1, Math.max(0, (tS - since.tS) / stillForS));
    },
  };
}

/** Null unless one whole side of the body is seen inside the picture; the unseen side counts as its twin. */
function pointsOf(landmarks: LandmarkFrame["landmarks"]): readonly (readonly [number, number])[] | null {
  if (landmarks === null) return null;
  const seen = needed.map((index) => {
    const landmark = landmarks[index] ?? null;
    return landmark !== null && landmark[3] >= seenFrom && isInside(landmark[0]) && isInside(landmark[1])
      ? ([landmark[0], landmark[1]] as const)
      : null;
  });
  const left = seen.filter((_, order) => order % 2 === 0);
  const right = seen.filter((_, order) => order % 2 === 1);
  const whole = [left, right].find((side) => side.every((point) => point !== null));
  return whole === undefined ? null : (whole as (readonly [number, number])[]);
}

const isInside = (share: number): boolean => share >= 0 && share <= 1;

function hasMoved(
  before: readonly (readonly [number, number])[],
  now: readonly (readonly [number, number])[],
): boolean {
  const [shoulder, , , ankle] = before;
  if (shoulder === undefined || ankle === undefined) return true;
  const length = Math.hypot(shoulder[0] - ankle[0], shoulder[1] - ankle[1]);
  return now.some(([x, y], index) => {
    const from = before[index];
    return from === undefined || Math.hypot(x - from[0], y - from[1]) > length * wanderShare;
  });
}
