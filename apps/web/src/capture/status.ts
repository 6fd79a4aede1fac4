import type { Sentence } from "@hipfirst/words";

/** Why there is no picture or no landmarks; each has a sentence with what to do (`capture.problem.<id>`). */
export type CaptureProblem =
  | "insecure-context"
  | "no-camera-support"
  | "permission-denied"
  | "no-camera"
  | "camera-in-use"
  | "camera-lost"
  | "model-not-loaded"
  | "model-failed";

/** How the last second went; means over its frames. */
export interface CapturePace {
  readonly framesPerSecond: number;
  /** The model alone. */
  readonly detectMs: number;
  /** From the page having the camera's frame to the skeleton being drawn. */
  readonly latencyMs: number;
  /** Parts of that: the frame waited because the one before it was still in work; it was in the worker; it was drawn. */
  readonly waitMs: number;
  readonly workerMs: number;
  readonly drawMs: number;
}

export type CaptureStatus =
  /** The browser is asking the person for the camera. */
  | { readonly state: "asking" }
  /** The camera is open, the model is on its way; `fraction` 0-1, null when the size is not known. */
  | { readonly state: "loading"; readonly fraction: number | null }
  /** Frames arrive; `pace` is null during the first second. */
  | { readonly state: "running"; readonly pace: CapturePace | null }
  /** The camera is open but no new frame came for `stalledS` seconds. */
  | { readonly state: "stalled"; readonly stalledS: number }
  | { readonly state: "paused" }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly problem: CaptureProblem };

/** What a person should read for a status: what is happening, and the remedy when it is not working. */
export function sentenceOf(status: CaptureStatus): Sentence {
  if (status.state === "failed") return { id: `capture.problem.${status.problem}` };
  if (status.state === "loading" && status.fraction !== null)
    return { id: "capture.status.loading-percent", values: { percent: Math.round(status.fraction * 100) } };
  return { id: `capture.status.${status.state}` };
}
