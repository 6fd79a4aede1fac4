import type { LandmarkFrame } from "@hipfirst/motion";
import type { Sentence } from "@hipfirst/words/speaker";
import type { LightReading } from "../../capture/index.ts";

/** What one check says now: passed, not yet with what to do about it, or nothing seen so far. */
export interface Check {
  readonly passed: boolean;
  /** What to do, or what is good; null while nothing is known. */
  readonly say: Sentence | null;
}

export const unknownCheck: Check = { passed: false, say: null };

const good = (id: string): Check => ({ passed: true, say: { id } });
const change = (id: string, values?: Sentence["values"]): Check => ({
  passed: false,
  say: values === undefined ? { id } : { id, values },
});

/** Shares of full white. Below the first a phone's camera sees noise; the others tell a window behind the person. */
const darkBelow = 0.1;
const windowFrom = 0.45;
const shadowShare = 0.5;
const glareFrom = 0.94;

/** Enough light, and not from behind. */
export function lightCheck({ picture, person }: LightReading): Check {
  if (picture > glareFrom) return change("camera.light.bright");
  if (person !== null && picture >= windowFrom && person < picture * shadowShare)
    return change("camera.light.behind");
  // Dark clothes in a lit room are no dark room.
  return Math.max(picture, person ?? 0) < darkBelow ? change("camera.light.dark") : good("camera.light.good");
}

const parts = [
  { part: "shoulders", joints: [11, 12] },
  { part: "hips", joints: [23, 24] },
  { part: "knees", joints: [25, 26] },
  { part: "ankles", joints: [27, 28] },
] as const;
const seenFrom = 0.5;
/** Less of the picture than this, along its longer way, and joints lie too near to each other to be told apart. */
const smallestShare = 0.38;
const largestShare = 0.97;

/** The whole body in the picture, neither small nor cut off. Lying or standing: the longer way counts. */
export function placeCheck({ landmarks }: LandmarkFrame): Check {
  if (landmarks === null) return change("motion.sight.no-person");
  const seen = landmarks.map((landmark) => (landmark !== null && landmark[3] >= seenFrom ? landmark : null));
  const missing = parts.filter(({ joints }) => joints.every((index) => !isInside(seen[index] ?? null)));
  if (missing.length === parts.length) return change("motion.sight.no-person");
  const [first] = missing;
  if (first !== undefined)
    return change("motion.sight.joint-not-seen", { part: { id: `motion.part.${first.part}` } });
  const points = seen.filter((landmark) => landmark !== null);
  const share = Math.max(spanOf(points.map(([x]) => x)), spanOf(points.map(([, y]) => y)));
  if (share < smallestShare) return change("motion.sight.too-far");
  if (share > largestShare) return change("motion.sight.too-close");
  return good("camera.place.good");
}

const isInside = (landmark: readonly number[] | null): boolean =>
  landmark !== null && [landmark[0], landmark[1]].every((at = -1) => at >= 0 && at <= 1);

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Tells something new only when it has stayed so for a moment, so that words do not flicker. */
export function createSteadyCheck(forS: number): (check: Check, nowS: number) => Check {
  let shown = unknownCheck;
  let next: { readonly check: Check; readonly sinceS: number } | null = null;
  return (check, nowS) => {
    if (isSame(check, shown)) next = null;
    else if (next === null || !isSame(check, next.check)) next = { check, sinceS: nowS };
    else if (nowS - next.sinceS >= forS) {
      shown = check;
      next = null;
    }
    return shown;
  };
}

const isSame = (one: Check, other: Check): boolean =>
  one.passed === other.passed && JSON.stringify(one.say) === JSON.stringify(other.say);
