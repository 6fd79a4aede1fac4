import { numberOf } from "@hipfirst/evidence";
import type { AngleBand } from "../types.ts";
import type { View } from "../view/view.ts";
import type { Reference } from "./reference.ts";

type Way = "measured" | "planted" | "side" | "world";

/** Root mean square errors by the way the angles come about, degrees. */
const errorsOf = (way: Way) => ({
  hipStanding: numberOf(`motion.error.${way}.hipStandingDeg`),
  knee: numberOf(`motion.error.${way}.kneeDeg`),
  trunkPitch: numberOf(`motion.error.${way}.trunkPitchDeg`),
  trunkThigh: numberOf(`motion.error.${way}.trunkThighDeg`),
});

const standingSpreadDeg = numberOf("motion.standingHipSpreadDeg");
const mostlyPlanted = numberOf("motion.mostlyPlantedShare");
const unknownTiltDeg = numberOf("motion.unknownCameraTiltDeg");
/** From a standard deviation to nine in ten of a normal distribution. */
const nineInTen = 1.65;

/** How far the angles of a recording may be off. */
export function bandOf(view: View, reference: Reference): AngleBand {
  if (view.kind === "unknown")
    return { hip: null, hipStanding: null, knee: null, trunkPitch: null, trunkThigh: null };
  const errors = errorsOf(wayOf(view, reference));
  const wide = (deg: number): number => Math.round(nineInTen * deg);
  const trunkPitch = isVerticalKnown(view, reference)
    ? errors.trunkPitch
    : Math.hypot(errors.trunkPitch, unknownTiltDeg);
  const hip = wide(Math.hypot(errors.hipStanding, standingSpreadDeg));
  const hasStanding = reference.standing !== null;
  return {
    hip,
    hipStanding: hasStanding ? wide(errors.hipStanding) : view.kind === "measured" ? hip : null,
    knee: wide(errors.knee),
    trunkPitch: wide(trunkPitch),
    trunkThigh: wide(errors.trunkThigh),
  };
}

/** From the side the picture's roll turns the vertical, from elsewhere the pitch does too. */
function isVerticalKnown({ kind }: View, { tilt }: Reference): boolean {
  if (kind === "measured") return true;
  return tilt.rollDeg !== null && (kind === "side" || tilt.pitchDeg !== null);
}

function wayOf(view: View, reference: Reference): Way {
  if (view.kind === "measured" || view.kind === "side") return view.kind;
  return reference.standing?.planted.some((leg) => leg !== null && leg.stays >= mostlyPlanted)
    ? "planted"
    : "world";
}
