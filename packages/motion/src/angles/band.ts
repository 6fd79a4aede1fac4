import type { AngleBand } from "../types.ts";
import type { View } from "../view/view.ts";
import type { Reference } from "./reference.ts";

/** Root mean square errors by the way the angles come about, degrees (VALIDATION.md). */
const errorsDeg = {
  /** Joint centres in space: people left out of the fit, as far as they bend in a squat or on the way to a chair. */
  measured: { hipStanding: 7, knee: 5, trunkPitch: 3, trunkThigh: 3 },
  /** Planted legs by the law of cosines: one phone clip. */
  planted: { hipStanding: 6, knee: 6.5, trunkPitch: 6, trunkThigh: 10 },
  /** The picture from the side: perfect landmarks seen by a near camera, and those of a pose network. */
  side: { hipStanding: 7.5, knee: 7, trunkPitch: 4, trunkThigh: 7 },
  /** World landmarks of a pose network, whose depth is its weak sense. */
  world: { hipStanding: 12, knee: 16, trunkPitch: 8, trunkThigh: 15 },
} as const;

/** People's own standing hip angle differs by so much (standard deviation), which no camera sees. */
const standingSpreadDeg = 5.5;
/** A foot that is in its place for so much of the recording makes it one of planted legs. */
const mostlyPlanted = 0.8;
/** From a standard deviation to nine in ten. */
const nineInTen = 1.65;

/** How far the angles of a recording may be off. */
export function bandOf(view: View, reference: Reference): AngleBand {
  if (view.kind === "unknown")
    return { hip: null, hipStanding: null, knee: null, trunkPitch: null, trunkThigh: null };
  const errors = errorsDeg[kindOf(view, reference)];
  const wide = (deg: number): number => Math.round(nineInTen * deg);
  const hip = wide(Math.hypot(errors.hipStanding, standingSpreadDeg));
  const hasStanding = reference.standing !== null;
  return {
    hip,
    hipStanding: hasStanding ? wide(errors.hipStanding) : view.kind === "measured" ? hip : null,
    knee: wide(errors.knee),
    trunkPitch: wide(errors.trunkPitch),
    trunkThigh: wide(errors.trunkThigh),
  };
}

function kindOf(view: View, reference: Reference): keyof typeof errorsDeg {
  if (view.kind === "measured" || view.kind === "side") return view.kind;
  return reference.standing?.planted.some((leg) => leg !== null && leg.stays >= mostlyPlanted)
    ? "planted"
    : "world";
}
