import type { LandmarkFrame } from "@hipfirst/motion";

/** `full` is the default; `lite` is for slow devices. */
export type PoseModel = "full" | "lite";

/** Where the model and its runtime are, on our own origin; the byte counts make the progress honest. */
export interface PoseAssets {
  readonly loader: string;
  readonly runtime: { readonly url: string; readonly bytes: number };
  readonly models: Readonly<Record<PoseModel, { readonly url: string; readonly bytes: number }>>;
}

export type PoseLoadProblem = "model-not-loaded" | "model-failed";

export type ToPoseWorker =
  | {
      readonly type: "load";
      readonly assets: PoseAssets;
      readonly model: PoseModel;
      readonly mode: "VIDEO" | "IMAGE";
    }
  | { readonly type: "detect"; readonly image: Picture; readonly timestampMs: number };

/** A frame is only a handle: the model makes pixels of it, in the worker. Older browsers give pixels at once. */
export type Picture = VideoFrame | ImageBitmap;

export type FromPoseWorker =
  | { readonly type: "loading"; readonly fraction: number }
  | { readonly type: "ready" }
  | { readonly type: "load-failed"; readonly problem: PoseLoadProblem; readonly message: string }
  | ({ readonly type: "detected" } & PoseDetection)
  | { readonly type: "detect-failed"; readonly message: string };

export interface PoseDetection extends PosePoints {
  /** The model alone, from the camera's frame to its landmarks. */
  readonly detectMs: number;
  /** From the frame's arrival in the worker to its answer: the model and whatever is around it there. */
  readonly workerMs: number;
  /** Of the picture as it is seen, upright. */
  readonly width: number;
  readonly height: number;
}

export type PosePoints = Pick<LandmarkFrame, "landmarks" | "world">;
