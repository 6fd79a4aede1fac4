import { bodyColumn } from "../angles/columns.ts";
import type { SignalTable } from "../signal-table.ts";
import type { View } from "./view.ts";

/** Nobody's pelvis goes so far within so short a time: the picture's person is another one. */
const furthestTrunks = 3;
const withinS = 0.5;

/** Time of the first frame that shows another person than the frames before, from `fromS` to `untilS`; NaN when all show one. */
export function anotherPersonS(table: SignalTable, view: View, fromS: number, untilS: number): number {
  if (view.kind === "measured") return Number.NaN;
  let beforeS = Number.NaN;
  let place = Number.NaN;
  let height = Number.NaN;
  for (let index = table.indexAt(fromS); index < table.endIndex; index++) {
    const timeS = table.timeAt(index);
    if (timeS > untilS) break;
    const nowPlace = table.valueAt(index, bodyColumn.hipPlace);
    const nowHeight = table.valueAt(index, bodyColumn.hipHeight);
    const moved = Math.hypot(nowPlace - place, nowHeight - height);
    if (moved > furthestTrunks && timeS - beforeS <= withinS) return timeS;
    if (Number.isNaN(timeS + nowPlace + nowHeight)) continue;
    beforeS = timeS;
    place = nowPlace;
    height = nowHeight;
  }
  return Number.NaN;
}
