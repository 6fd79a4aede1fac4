import { columnOfSignal } from "../angles/columns.ts";
import { type LegIndex, middle } from "../angles/geometry.ts";
import type { SignalTable } from "../signal-table.ts";
import type { Protocol } from "../tasks/protocol.ts";

/** The counting signal of a leg, or the mean of both legs, at a frame; NaN where it cannot be measured. */
export function signalValue(
  protocol: Protocol,
  leg: LegIndex | null,
  table: SignalTable,
  index: number,
): number {
  const name = protocol.counting?.signal.name;
  if (name === undefined) return Number.NaN;
  if (leg !== null) return table.valueAt(index, columnOfSignal(name, leg));
  return middle(table.valueAt(index, columnOfSignal(name, 0)), table.valueAt(index, columnOfSignal(name, 1)));
}
