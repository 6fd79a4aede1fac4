import { isObject } from "./json.ts";
import { type InputProblem, problem } from "./motion-input.ts";

/** Pictures that are further apart show no movement; of a usable recording at least so many follow within that. */
const longestStepS = 1;
const leastShareOfSteps = 0.1;
const fewestToTell = 3;

/**
 * The time of each frame: its own `t`, else counted from the frame rate; NaN for one that is unusable. null when neither is
 * told.
 */
export function frameTimes(frames: readonly unknown[], fps: number | null): number[] | null {
  const own = frames.map((frame) => (isObject(frame) ? frame.t : undefined));
  const isTold = own.some((t) => typeof t === "number");
  if (!isTold && fps === null) return null;
  return own.map((t, index) => {
    if (typeof t === "number") return t;
    return fps !== null && (t === undefined || !isTold) ? index / fps : Number.NaN;
  });
}

/** Times that hardly ever rise, or rise by more than a second: another unit, or no times at all. */
export function timesProblem(times: readonly number[]): InputProblem | null {
  const known = times.filter(Number.isFinite);
  if (times.length < fewestToTell) return null;
  const steps = known.slice(1).map((time, index) => time - (known[index] as number));
  const usable = steps.filter((step) => step > 0 && step <= longestStepS).length;
  if (usable > 0 && usable >= leastShareOfSteps * steps.length) return null;
  return problem("times", { first: shown(known[0]), next: shown(known[1]) });
}

const shown = (time: number | undefined): string =>
  time === undefined ? "nothing" : String(Math.round(1000 * time) / 1000);
