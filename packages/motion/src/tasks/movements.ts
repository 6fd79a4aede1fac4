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

/** Movements that no definition describes: counted, not prescribed. */
const movements: Readonly<Partial<Record<MovementId, Omit<Protocol, "id">>>> = {
  walk: {
    ...base,
    counting: {
      signal: { name: "thighSwingDeg", leg: "working" },
      restAt: null,
      targetAt: null,
      minRange: 15,
      direction: 1,
    },
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
