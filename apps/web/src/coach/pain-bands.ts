import { numberOf } from "@hipfirst/evidence";
import type { PainBands } from "../kit/scales.tsx";

/**
 * What a pain score during a set means, given the usual pain U: green up to max(3, U+1) but never above 5, amber up to
 * max(5, U+2), red above. Unknown usual pain leaves the fixed lines; a limit of the safety screen lowers green.
 */
export function painBands(usualPain: number | null, limitMax: number | null = null): PainBands {
  const usual = usualPain ?? 0;
  const green = Math.max(numberOf("plan.greenPainFloor"), usual + numberOf("plan.greenAboveUsual"));
  const amber = Math.max(numberOf("plan.amberPainFloor"), usual + numberOf("plan.amberAboveUsual"));
  const greenMax = Math.min(green, numberOf("plan.amberPainFloor"), limitMax ?? green);
  return { greenMax: Math.floor(greenMax), amberMax: Math.min(10, Math.floor(amber)) };
}
