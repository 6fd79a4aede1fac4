import { bodyColumn, columnOfSignal, isBodySignal } from "../angles/columns.ts";
import type { LegIndex } from "../angles/geometry.ts";
import type { SignalTable } from "../signal-table.ts";
import { countsEachLeg, type Protocol } from "../tasks/protocol.ts";
import type { Excursion } from "./tracker.ts";

/** The other leg goes the same way by this share of the working leg's, while the pelvis travels by this many trunk lengths. */
const likewiseShare = 0.7;
const pelvisTravelTrunks = 0.3;
/** In an exercise of both legs the smaller excursion is at least this share of the larger one. */
const togetherShare = 0.3;

/**
 * Tells another movement that happens to raise the counting signal: a squat or sitting down lowers both thighs of a march alike
 * and takes the pelvis along; one lifted leg is no squat. What is not seen speaks for the exercise.
 */
export function isOfExercise(excursion: Excursion, table: SignalTable, protocol: Protocol): boolean {
  const { counting } = protocol;
  if (counting === null || protocol.hold !== null || isBodySignal(counting.signal.name)) return true;
  const rangeOfLeg = (leg: LegIndex): number =>
    rangeOf(table, columnOfSignal(counting.signal.name, leg), excursion);
  const [left, right] = [rangeOfLeg(0), rangeOfLeg(1)];
  if (Number.isNaN(left) || Number.isNaN(right)) return true;
  if (!countsEachLeg(protocol))
    return (
      protocol.laterality !== "bilateral" || Math.min(left, right) >= togetherShare * Math.max(left, right)
    );
  const bothGo = Math.min(left, right) >= likewiseShare * Math.max(left, right);
  return !bothGo || !(rangeOf(table, bodyColumn.hipHeight, excursion) >= pelvisTravelTrunks);
}

/** Highest minus lowest value in the time of the excursion; NaN where it was not seen. */
function rangeOf(table: SignalTable, column: number, { startS, endS }: Excursion): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const last = Math.min(table.indexAt(endS), table.endIndex - 1);
  for (let index = table.indexAt(startS); index <= last; index++) {
    const value = table.valueAt(index, column);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high >= low ? high - low : Number.NaN;
}
