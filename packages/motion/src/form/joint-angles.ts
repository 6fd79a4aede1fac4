import type { SignalName } from "@hipfirst/exercises";
import { bodyColumn, columnOfSignal } from "../angles/columns.ts";
import { type LegIndex, middle } from "../angles/geometry.ts";
import type { SignalTable } from "../signal-table.ts";
import type { Protocol } from "../tasks/protocol.ts";
import type { RepetitionWindow } from "./window.ts";

/** What is counted as a height or an offset is told as the angle of the joint that makes it. */
const angleOfLength: Readonly<Partial<Record<SignalName, SignalName>>> = {
  hipRiseTrunks: "kneeFlexionDeg",
  hipTravelTrunks: "kneeFlexionDeg",
  kneeRiseThighs: "thighPitchDeg",
  kneeOffsetThighs: "thighPitchDeg",
  ankleRiseLegs: "trunkThighDeg",
  hipLineOffsetTrunks: "trunkThighDeg",
  shoulderBehindWristTrunks: "trunkThighDeg",
};

/** The counting angle at the turning point, and how far it is from rest; NaN where it was not seen. */
export interface CountedAngle {
  readonly peakDeg: number;
  readonly rangeDeg: number;
}

/** `leg` is the working leg, null where both work; then the leg that moves further tells. */
export function countedAngle(
  window: RepetitionWindow,
  leg: LegIndex | null,
  protocol: Protocol,
  table: SignalTable,
): CountedAngle {
  const name = protocol.counting?.signal.name;
  const angle = name === undefined ? undefined : angleOfLength[name];
  if (angle === undefined)
    return { peakDeg: window.peakAt, rangeDeg: Math.abs(window.peakAt - window.restAt) };
  const peakIndex = table.indexAt(window.peakS);
  const of = (index: LegIndex): CountedAngle => {
    const column = columnOfSignal(angle, index);
    const peakDeg = nearbyMean(table, peakIndex, column);
    return { peakDeg, rangeDeg: Math.abs(peakDeg - nearbyMean(table, window.from, column)) };
  };
  if (leg !== null) return of(leg);
  const [left, right] = [of(0), of(1)];
  return right.rangeDeg > left.rangeDeg || Number.isNaN(left.rangeDeg) ? right : left;
}

function nearbyMean(table: SignalTable, index: number, column: number): number {
  const at = (near: number): number =>
    near < table.firstIndex || near >= table.endIndex ? Number.NaN : table.valueAt(near, column);
  return middle(middle(at(index - 1), at(index + 1)), at(index));
}

/** How far the trunk went from its set-up posture during a repetition, degrees; NaN where that was not seen. */
export interface TrunkMove {
  readonly forwardDeg: number;
  readonly backDeg: number;
}

/** The trunk that helps: it leans back to bring a leg up, or folds over a hip that does not bend. */
export function trunkMove(window: RepetitionWindow, setUp: ArrayLike<number>, table: SignalTable): TrunkMove {
  const rest = setUp[bodyColumn.trunkPitchDeg] as number;
  let forwardDeg = Number.NaN;
  let backDeg = Number.NaN;
  for (let index = window.from; index < Math.min(window.to, table.endIndex); index++) {
    const change = table.valueAt(index, bodyColumn.trunkPitchDeg) - rest;
    if (Number.isNaN(change)) continue;
    forwardDeg = Math.max(0, Number.isNaN(forwardDeg) ? 0 : forwardDeg, change);
    backDeg = Math.max(0, Number.isNaN(backDeg) ? 0 : backDeg, -change);
  }
  return { forwardDeg, backDeg };
}
