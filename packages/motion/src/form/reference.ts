import { joint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";
import type { ObservedFault, Repetition } from "../types.ts";
import { bodySeries } from "./body-frame.ts";
import { type Measures, RepetitionMeasures } from "./features.ts";
import { compareWithOwn, type MovementPanels, panels } from "./panel.ts";

const needed = [
  joint.shoulderLeft,
  joint.shoulderRight,
  joint.hipLeft,
  joint.hipRight,
  joint.kneeLeft,
  joint.kneeRight,
  joint.ankleLeft,
  joint.ankleRight,
] as const;

/** Lead-in that shows the starting posture. */
const leadInS = 0.3;

/** The measures of one repetition between two frames; null when a joint they need was not seen throughout. */
export function measuresOf(
  recording: Recording,
  from: number,
  to: number,
  drive: MovementPanels["drive"],
): Measures | null {
  const body = bodySeries(recording, from, to, needed);
  if (body === null) return null;
  const measures = new RepetitionMeasures(body, drive).all();
  return Object.values(measures).every(Number.isFinite) ? measures : null;
}

/**
 * Judges a repetition of a movement without a definition on the ladder by how the movement's reference people perform it,
 * or by the person's `own` good repetitions. A recording that holds one repetition is that repetition, whole; one that
 * cannot be compared is returned as it is.
 */
export function judgeByReference(
  rep: Repetition,
  id: string,
  recording: Recording,
  isOnlyOne: boolean,
  own: readonly Measures[],
): Repetition {
  const movement = panels[id];
  if (movement === undefined) return rep;
  const [from, to] = isOnlyOne
    ? framesOf(recording, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    : framesOf(recording, rep.startS - leadInS, rep.endS);
  const measures = measuresOf(recording, from, to, movement.drive);
  if (measures === null) return rep;
  const verdict = compareWithOwn(movement, measures, own);
  const isGood = verdict.chanceGood >= 0.5;
  const faults = verdict.standOut.map(
    (measure): ObservedFault => ({
      id: measure,
      severity: isGood ? "minor" : "major",
      text: { id: `motion.fault.${measure}` },
      atS: rep.peakS,
    }),
  );
  return {
    ...rep,
    valid: isGood,
    score: verdict.chanceGood,
    faults: [...(isGood ? rep.faults.filter((fault) => fault.severity === "minor") : rep.faults), ...faults],
    measures,
    tooCloseToCall: verdict.isTooClose,
  };
}

function framesOf(recording: Recording, fromS: number, toS: number): readonly [number, number] {
  let from = recording.endIndex;
  let to = recording.firstIndex;
  for (let index = recording.firstIndex; index < recording.endIndex; index++) {
    const timeS = recording.timeAt(index);
    if (!(timeS >= fromS && timeS <= toS)) continue;
    from = Math.min(from, index);
    to = index + 1;
  }
  return [from, to];
}
