import { numberOf } from "@hipfirst/evidence";
import type { Side } from "@hipfirst/skeleton";
import { best, effortSpreadPercent, isPainLimited, type Reading } from "./reading.ts";
import { torqueOfReading } from "./torque.ts";

/** Two sides of one force test on one day. */
export interface SidePair {
  readonly test: string;
  readonly on: string | null;
  /** Weaker over stronger side, percent. */
  readonly lsiPercent: number;
  /** Null when both are equal. */
  readonly weakerSide: Side | null;
  /** Smallest difference that is more than measurement error, percent of the stronger side. */
  readonly mdcPercent: number;
  /** Below the test's flag for side-to-side strength. */
  readonly isBelow: boolean;
  /** For the sign of one side. The home pull test's flag is stated without an error (STR_FORCE_SIDE_TWICE). */
  readonly isBeyondError: boolean;
  /** Pain or poor effort on the side that is not `reading`'s: a difference may hide there. */
  readonly otherSetAside: boolean;
}

/** The reading beside that of the other side on the same day; null when either has no value. */
export function pairOn(reading: Reading, all: readonly Reading[]): SidePair | null {
  const other = all.find(
    (each) => each.test === reading.test && each.on === reading.on && each.side !== reading.side,
  );
  if (other === undefined || reading.side === "both" || other.side === "both") return null;
  const [own, others] = comparable(reading, other);
  if (own === null || others === null || Math.max(own, others) <= 0) return null;
  const lsiPercent = (Math.min(own, others) / Math.max(own, others)) * 100;
  const mdcPercent = errorPercent(reading, other, all);
  return {
    test: reading.test,
    on: reading.on,
    lsiPercent,
    weakerSide: own === others ? null : own < others ? reading.side : other.side,
    mdcPercent,
    isBelow: lsiPercent < flagPercent(reading.test),
    isBeyondError: reading.test === "T03" || 100 - lsiPercent > mdcPercent,
    otherSetAside: isSetAside(other),
  };
}

/** Pain, a pinch or poor effort: not a maximal force. */
export function isSetAside(reading: Reading): boolean {
  const spread = effortSpreadPercent(reading);
  return (
    isPainLimited(reading) || (spread !== null && spread > numberOf("evaluation.effortSpreadMaxPercent"))
  );
}

/** Torques when both are known, else forces in one unit: a longer lever on one side is not strength. */
function comparable(a: Reading, b: Reading): readonly [number | null, number | null] {
  const torques = [torqueOfReading(a), torqueOfReading(b)] as const;
  if (torques.every((torque) => torque !== null)) return torques;
  return a.unit !== null && a.unit === b.unit ? [best(a), best(b)] : [null, null];
}

function flagPercent(test: string): number {
  return numberOf(test === "T03" ? "evaluation.lsiFlagHomePullPercent" : "evaluation.lsiFlagPercent");
}

function errorPercent(a: Reading, b: Reading, all: readonly Reading[]): number {
  const percent = forceErrorPercent(a, b);
  return a.test === "T03" ? Math.max(percent, dayToDayPercent(a, b, all)) : percent;
}

/** Smallest difference of two force readings of one test that is more than measurement error, percent. */
export function forceErrorPercent(a: Reading, b: Reading): number {
  if (a.test === "T03") return numberOf("evaluation.mdcPercent");
  const isSameRater = a.fields.rater !== undefined && a.fields.rater === b.fields.rater;
  const isBelted = a.fields.fixation === "belt" && b.fields.fixation === "belt";
  return numberOf(isSameRater && isBelted ? "evaluation.mdcBeltedPercent" : "evaluation.mdcPercent");
}

/** Largest change of either side between this day and any other, percent of the larger value. */
function dayToDayPercent(a: Reading, b: Reading, all: readonly Reading[]): number {
  const changes = [a, b].flatMap((own) => {
    const now = best(own);
    const others = all.filter(
      (each) => each.test === own.test && each.side === own.side && each.on !== own.on && !isSetAside(each),
    );
    return others.map(best).map((then) => {
      const larger = Math.max(now ?? 0, then ?? 0);
      return now === null || then === null || larger <= 0 ? 0 : (Math.abs(now - then) / larger) * 100;
    });
  });
  return Math.max(0, ...changes);
}
