import { joint } from "../input/joints.ts";
import type { Recording } from "../recording.ts";
import type { MovementId, ObservedFault, Repetition } from "../types.ts";
import { bodySeries } from "./bodyFrame.ts";
import { RepetitionMeasures } from "./features.ts";
import { compare, panels } from "./panel.ts";

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

/**
 * Judges a repetition of a movement without a definition on the ladder by how the movement's reference people perform it. A
 * recording that holds one repetition is that repetition, whole; one that cannot be compared is returned as it is.
 */
export function judgeByReference(
  rep: Repetition,
  id: string,
  recording: Recording,
  isOnlyOne: boolean,
): Repetition {
  const panel = panels[id as MovementId];
  if (panel === undefined) return rep;
  const [from, to] = isOnlyOne
    ? framesOf(recording, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    : framesOf(recording, rep.startS - leadInS, rep.endS);
  const body = bodySeries(recording, from, to, needed);
  if (body === null) return rep;
  const verdict = compare(panel, new RepetitionMeasures(body, panel.drive));
  if (!Number.isFinite(verdict.chanceGood)) return rep;
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
    valid: rep.score !== null && isGood,
    score: verdict.chanceGood,
    faults: [...rep.faults, ...faults],
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
