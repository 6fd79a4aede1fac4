import type { Signal } from "@hipfirst/exercises";
import type { MovementId } from "../types.ts";
import type { Protocol } from "./protocol.ts";

const base = {
  target: { low: null, high: null },
  hold: null,
  laterality: "unilateral",
  view: null,
  minFps: 10,
  faults: [],
  tempo: null,
  endsAtPeak: false,
  needsRange: false,
} as const;

const working = (name: Signal["name"]): Signal => ({ name, leg: "working" });
const both = (name: Signal["name"]): Signal => ({ name, leg: "both" });

/** Counted upward from wherever the signal rests. */
const rising = (signal: Signal, minRange: number): Protocol["counting"] => ({
  signal,
  restAt: null,
  targetAt: null,
  minRange,
  direction: 1,
});

/** How far the hip may leave the straight line in a plank and its clock still runs, trunk lengths. */
const plankLineTrunks = 0.2;

/** Movements of the evaluation that the exercises do not define: counted and timed, not prescribed. */
const movements: Readonly<Partial<Record<MovementId, Omit<Protocol, "id">>>> = {
  "standing-march": { ...base, counting: rising(working("trunkThighDeg"), 30) },
  "standing-straight-leg-raise": { ...base, counting: rising(working("trunkThighDeg"), 18) },
  "supine-straight-leg-raise": { ...base, counting: rising(working("trunkThighDeg"), 20) },
  "step-down": { ...base, counting: rising(working("kneeFlexionDeg"), 25) },
  "prone-hip-extension": { ...base, counting: rising(working("ankleRiseLegs"), 0.08) },
  walk: { ...base, counting: rising(working("thighSwingDeg"), 15) },
  thomas: {
    ...base,
    counting: rising(working("thighPitchDeg"), 15),
    hold: { low: -90, high: 90 },
  },
  plank: {
    ...base,
    laterality: "bilateral",
    counting: rising(both("hipLineOffsetTrunks"), 0.5),
    hold: { low: -plankLineTrunks, high: plankLineTrunks },
  },
  "side-bridge": {
    ...base,
    laterality: "bilateral",
    counting: rising(both("hipLineOffsetTrunks"), 0.5),
    hold: { low: -plankLineTrunks, high: plankLineTrunks },
  },
  any: { ...base, laterality: "bilateral", counting: null },
};

export const movementIds: readonly MovementId[] = [
  "squat",
  "sit-to-stand",
  "standing-march",
  "standing-straight-leg-raise",
  "supine-straight-leg-raise",
  "seated-hold",
  "standing-hold",
  "thomas",
  "step-down",
  "side-bridge",
  "plank",
  "prone-hip-extension",
  "walk",
  "any",
];

export function movementProtocol(id: MovementId): Protocol | null {
  const found = movements[id];
  return found === undefined ? null : { id, ...found };
}
