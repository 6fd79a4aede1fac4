import { testDefinition } from "@hipfirst/evaluation";
import type { Words } from "../kit/preferences.tsx";

/** A unit in words; one that is not the test's own stands as it was written, and "none" is no text. */
export function unitText(test: string, unit: string, t: Words["t"]): string {
  if (unit === "none") return "";
  return unit === testDefinition(test)?.unit ? t(`tests.unit.${unit}`) : unit;
}
