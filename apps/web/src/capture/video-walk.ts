/** As many pictures a second as the quickest exercise of the ladder asks for; more only take longer. */
const stepS = 1 / 20;
/** Safely inside the picture that begins at a time; containers round times to a thousandth. */
const insideS = 0.002;
/** A picture expected at a time begins within this of it; another one means another pace. */
const onTimeS = 0.005;
/** A longer standstill is no pace. */
const longestGapS = 0.25;

/** Where to look next in a video whose pictures come at unknown times. */
export interface VideoWalk {
  readonly atS: number;
  /** Time of the picture seen last; -Infinity before the first. */
  readonly lastS: number;
  /** Tells what was found at `atS`: the time of the picture, or that it was the one before. */
  go(shownS: number | "same"): void;
}

/** Steps through a video; where its pictures come more slowly than the steps, it learns to go from one to the next. */
export function createWalk(): VideoWalk {
  let atS = 0;
  let lastS = Number.NEGATIVE_INFINITY;
  let gapS = stepS;
  let sawSame = false;
  return {
    get atS() {
      return atS;
    },
    get lastS() {
      return lastS;
    },
    go(shownS) {
      if (shownS === "same") {
        sawSame = true;
        atS += stepS;
        return;
      }
      const foundS = shownS - lastS;
      if (sawSame && foundS <= longestGapS) gapS = Math.max(stepS, foundS);
      else if (Math.abs(atS - insideS - shownS) > onTimeS) gapS = stepS;
      sawSame = false;
      lastS = shownS;
      atS = gapS === stepS ? atS + stepS : shownS + gapS + insideS;
    },
  };
}
