import type { SignalTable } from "../signal-table.ts";
import { columnCount } from "./columns.ts";

/** Camera landmarks jitter; a laboratory's joints do not, and a walking knee turns in a tenth of a second. */
const cameraSigmaS = 0.05;
const measuredSigmaS = 0.02;
const reachAtMost = 8;

/**
 * Smooths every column of a finished recording without shifting it in time. Only what was seen is averaged, and what was
 * not seen stays so.
 */
export function smoothSignals(table: SignalTable, isMeasured: boolean): void {
  const sigmaS = isMeasured ? measuredSigmaS : cameraSigmaS;
  const frames = table.endIndex;
  const smoothed = new Float32Array(frames);
  for (let column = 0; column < columnCount; column++) {
    for (let index = 0; index < frames; index++) smoothed[index] = smoothedAt(table, index, column, sigmaS);
    for (let index = 0; index < frames; index++) table.set(index, column, smoothed[index] as number);
  }
}

function smoothedAt(table: SignalTable, index: number, column: number, sigmaS: number): number {
  const centre = table.valueAt(index, column);
  if (Number.isNaN(centre)) return centre;
  const timeS = table.timeAt(index);
  let sum = 0;
  let weights = 0;
  const last = Math.min(table.endIndex - 1, index + reachAtMost);
  for (let near = Math.max(0, index - reachAtMost); near <= last; near++) {
    const value = table.valueAt(near, column);
    const away = (table.timeAt(near) - timeS) / sigmaS;
    if (Number.isNaN(value) || !(Math.abs(away) <= 3)) continue;
    const weight = Math.exp(-0.5 * away * away);
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
}
