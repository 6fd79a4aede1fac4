import type { SignalName } from "@hipfirst/exercises";
import { bodyColumn, columnOfSignal } from "../angles/columns.ts";
import { type LegIndex, middle } from "../angles/geometry.ts";
import type { SignalTable } from "../signal-table.ts";
import type { Protocol } from "../tasks/protocol.ts";
import type { RepetitionWindow } from "./window.ts";

/** The angle that a signal is told as: its own, or that of the joint which makes a height or an offset. */
const angleOf: Readonly<Record<SignalName, SignalName>> = {
  trunkThighDeg: "trunkThighDeg",
  thighPitchDeg: "thighPitchDeg",
  thighSwingDeg: "thighSwingDeg",
  kneeFlexionDeg: "kneeFlexionDeg",
  trunkPitchDeg: "trunkPitchDeg",
  trunkLateralLeanDeg: "trunkLateralLeanDeg",
  pelvicDropDeg: "pelvicDropDeg",
  hipRiseTrunks: "kneeFlexionDeg",
  hipTravelTrunks: "kneeFlexionDeg",
  kneeRiseThighs: "thighPitchDeg",
  kneeOffsetThighs: "thighPitchDeg",
  ankleRiseLegs: "trunkThighDeg",
  hipLineOffsetTrunks: "trunkThighDeg",
  shoulderBehindWristTrunks: "trunkThighDeg",
};

/** Whether the signal itself is an angle in degrees, and no height or offset in body lengths. */
export function isAngle(name: SignalName): boolean {
  return angleOf[name] === name;
}

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
  if (name === undefined) return { peakDeg: Number.NaN, rangeDeg: Number.NaN };
  if (isAngle(name)) return { peakDeg: window.peakAt, rangeDeg: Math.abs(window.peakAt - window.restAt) };
  const angle = angleOf[name];
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
