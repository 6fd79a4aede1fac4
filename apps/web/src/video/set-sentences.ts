import { numberOf } from "@hipfirst/evidence";
import type { MotionReport } from "@hipfirst/motion";
import type { Sentence } from "@hipfirst/words";

const leastTellingDeg = numberOf("motion.tellingDifferenceDeg");
const leastTellingS = numberOf("motion.tellingDifferenceS");

/** What the whole set shows, in words; what was not seen is not said. */
export function setSentences({ summary, count }: MotionReport): readonly Sentence[] {
  if (count === 0) return [];
  const of = (name: string): number | null => {
    const value = summary[name];
    return typeof value === "number" ? value : null;
  };
  const said = (id: string, values: Readonly<Record<string, number | null>>): Sentence[] => {
    const known = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
    return known.length < Object.keys(values).length ? [] : [{ id, values: Object.fromEntries(known) }];
  };
  const whole = (value: number | null): number | null => (value === null ? null : Math.round(value) || 0);
  const tenths = (value: number | null): number | null =>
    value === null ? null : Math.round(value * 10) / 10;
  const unlessSmall = (value: number | null, least: number): number | null =>
    value === null || Math.abs(value) < least ? null : value;
  const difference = unlessSmall(of("leftRightPeakDifferenceDeg"), leastTellingDeg);
  const drift = unlessSmall(of("rangeDriftDeg"), leastTellingDeg);
  const slower = unlessSmall(of("repDriftS"), leastTellingS);
  return [
    ...said("video.set.range", { degrees: whole(of("medianRangeDeg")) }),
    ...said("video.set.tempo", { out: tenths(of("medianOutS")), back: tenths(of("medianReturnS")) }),
    ...said("video.set.sides", { left: of("countLeft") || null, right: of("countRight") || null }),
    ...said(difference !== null && difference > 0 ? "video.set.right-further" : "video.set.left-further", {
      degrees: difference === null ? null : whole(Math.abs(difference)),
    }),
    ...said(drift !== null && drift > 0 ? "video.set.range-grew" : "video.set.range-shrank", {
      degrees: drift === null ? null : whole(Math.abs(drift)),
    }),
    ...said(slower !== null && slower > 0 ? "video.set.slower" : "video.set.faster", {
      seconds: slower === null ? null : tenths(Math.abs(slower)),
    }),
    ...said("video.set.trunk-back", {
      degrees: whole(unlessSmall(of("medianTrunkBackDeg"), leastTellingDeg)),
    }),
    ...said("video.set.trunk-forward", {
      degrees: whole(unlessSmall(of("medianTrunkForwardDeg"), leastTellingDeg)),
    }),
  ];
}
